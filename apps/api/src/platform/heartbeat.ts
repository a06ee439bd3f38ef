import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import type { Sweep } from './jobs.ts'
import type { Log } from './log.ts'

const everyMs = 10_000
/** A worker not heard of for this long is dead, and its jobs go to others. */
const deadAfter = sql`interval '40 seconds'`

/** Says again and again that this process and its graphile workers live. */
export function keepHeartbeat(db: Db, log: Log): { add: (id: string) => void; stop(): Promise<void> } {
  const process = randomUUID()
  const ids = new Set<string>()
  const beat = async (): Promise<void> => {
    if (ids.size === 0) return
    await db
      .insertInto('platform.worker')
      .values([...ids].map((id) => ({ id, process })))
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ seen_at: sql`clock_timestamp()` }))
      .execute()
  }
  const quietly = () => void beat().catch((error: unknown) => log.warn({ err: error }, 'the heartbeat failed'))
  const timer = setInterval(quietly, everyMs)
  return {
    add(id) {
      ids.add(id)
      quietly()
    },
    async stop() {
      clearInterval(timer)
      await db.deleteFrom('platform.worker').where('process', '=', process).execute()
    },
  }
}

/** graphile-worker alone would keep a killed worker's jobs locked for four hours. */
export const freeJobsOfDeadWorkers: Sweep = {
  name: 'platform.free_jobs_of_dead_workers',
  everyMs: 10_000,
  async run(db) {
    const { rows } = await sql<{ worker: string }>`
      select distinct locked_by as worker from graphile_worker.jobs job
      where locked_at < now() - ${deadAfter} and not exists (
        select from platform.worker where worker.id = job.locked_by and seen_at > clock_timestamp() - ${deadAfter})`.execute(
      db,
    )
    await db
      .deleteFrom('platform.worker')
      .where(sql<boolean>`seen_at < clock_timestamp() - interval '1 hour'`)
      .execute()
    if (rows.length === 0) return 0
    await sql`select graphile_worker.force_unlock_workers(${rows.map((row) => row.worker)}::text[])`.execute(db)
    return rows.length
  },
}
