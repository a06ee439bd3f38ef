import { desk, deskProblems, type Job } from '@fullhouse/contracts/desk'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { z } from 'zod'
import { type Db, inTransaction } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { replayDeadLetter, retryJob, type TryAgain } from '#platform/try-again'

/** The desk's page of background work: jobs, and events that a consumer gave up on. */
export const deskJobsView = ({ db }: Platform): Part => ({
  name: 'desk-jobs',
  routes: [
    serve(desk.jobs, ({ query }) => listJobs(db, query)),
    serve(desk.retryJob, ({ params }) => inTransaction(db, (tx) => retryJob(tx, params.id)).then(orRefuse)),
    serve(desk.deadLetters, ({ query }) => listDeadLetters(db, query)),
    serve(desk.replayDeadLetter, ({ params }) =>
      inTransaction(db, (tx) => replayDeadLetter(tx, params.id)).then(orRefuse),
    ),
  ],
})

const JobMark = z.tuple([z.string().regex(/^\d{1,19}$/)])

interface JobRow {
  id: string
  task: string
  state: Job['state']
  attempts: number
  maxAttempts: number
  runAt: Date
  lastError: string | null
  payload: unknown
}

/** Newest first. */
async function listJobs(db: Db, query: PageQuery & { state?: Job['state'] | undefined }) {
  const [before] = readCursor(query.cursor, JobMark) ?? []
  const { rows } = await sql<JobRow>`
    select * from (
      select job.id::text as id, task.identifier as task, job.attempts, job.max_attempts as "maxAttempts",
        job.run_at as "runAt", job.last_error as "lastError", job.payload,
        case
          when job.locked_at is not null then 'running'
          when job.attempts >= job.max_attempts then 'dead'
          when job.attempts > 0 then 'retrying'
          when job.run_at > now() then 'scheduled'
          else 'ready'
        end as state
      from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
      where ${before ?? null}::bigint is null or job.id < ${before ?? null}::bigint
    ) jobs
    where ${query.state ?? null}::text is null or state = ${query.state ?? null}
    order by id::bigint desc limit ${query.limit + 1}`.execute(db)
  return page(rows, query.limit, presentJob)
}

const presentJob = (row: JobRow): Job => ({
  ...row,
  runAt: row.runAt.toISOString(),
  payload: readable(row.payload),
})

interface DeadRow {
  id: string
  consumer: string
  eventType: string
  eventId: string
  attempts: number
  lastError: string | null
  failedAt: Date
  payload: unknown
}

/** Newest event first: inbox ids are UUIDv7. */
async function listDeadLetters(db: Db, query: PageQuery) {
  const [before] = readCursor(query.cursor, IdMark) ?? []
  const { rows } = await sql<DeadRow>`
    select inbox.id, inbox.consumer, event.type as "eventType", inbox.event_id as "eventId", inbox.attempts,
      inbox.last_error as "lastError", inbox.next_attempt_at as "failedAt", event.payload
    from platform.inbox inbox join platform.outbox event on event.id = inbox.event_id
    where inbox.state = 'dead' and (${before ?? null}::uuid is null or inbox.id < ${before ?? null}::uuid)
    order by inbox.id desc limit ${query.limit + 1}`.execute(db)
  return page(rows, query.limit, (row) => ({
    ...row,
    lastError: row.lastError ?? '',
    failedAt: row.failedAt.toISOString(),
    payload: readable(row.payload),
  }))
}

function orRefuse(outcome: TryAgain): void {
  refuseUnless(outcome !== 'unknown', platformProblems.not_found)
  refuseUnless(outcome !== 'not_dead', deskProblems.job_not_dead)
}

function page<Row extends { id: string }, Item>(rows: readonly Row[], limit: number, present: (row: Row) => Item) {
  const { shown, nextCursor } = pageOf(rows, limit, (row) => [row.id])
  return { items: shown.map(present), nextCursor }
}

const secret = /token|secret|password|code/i

/** What the desk may read of a payload: nothing that opens a door. */
function readable(payload: unknown): Record<string, unknown> {
  if (payload === null || typeof payload !== 'object' || Array.isArray(payload)) return {}
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, secret.test(key) ? '[hidden]' : value]))
}
