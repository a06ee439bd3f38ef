import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { inTransaction } from './db.ts'
import { freeJobsOfDeadWorkers } from './heartbeat.ts'
import { addJob, defineJob, handles } from './jobs.ts'
import { correlationId, withCorrelation } from './log.ts'
import { startWorker } from './worker.ts'

const work = defineJob('probe.work', z.object({ n: z.number() }), 3)
const done: { n: number; correlation: string | undefined }[] = []
let failing = false
let hold: Promise<void> = Promise.resolve()

let app: TestApp
beforeAll(async () => {
  const job = handles(work, async ({ n }) => {
    await hold
    if (failing) throw new Error(`no ${n}`)
    done.push({ n, correlation: correlationId() })
  })
  app = await startTestApp({ more: [{ name: 'probe', jobs: [job] }] })
})
afterAll(() => app.stop())

const add = (n: number, options?: Parameters<typeof addJob>[3]) =>
  inTransaction(app.db, (tx) => addJob(tx, work, { n }, options))
const jobs = async () =>
  (
    await sql<{ attempts: number; max_attempts: number; locked_by: string | null }>`
      select attempts, max_attempts, locked_by from graphile_worker.jobs where task_identifier = 'probe.work'`.execute(
      app.db,
    )
  ).rows

it('runs what was committed, with the request’s correlation id, and nothing that was rolled back', async () => {
  await withCorrelation('request-0001', () => add(1))
  const attempt = inTransaction(app.db, async (tx) => {
    await addJob(tx, work, { n: 2 })
    throw new Error('no')
  })
  await expect(attempt).rejects.toThrow()
  await app.runJobs()
  expect(done.splice(0)).toEqual([{ n: 1, correlation: 'request-0001' }])
})

it('keeps one waiting job per key, the newest', async () => {
  await add(3, { key: 'probe' })
  await add(4, { key: 'probe' })
  await app.runJobs()
  expect(done.splice(0).map((each) => each.n)).toEqual([4])
})

it('tries a failing job again, and leaves it dead after its last attempt', async () => {
  failing = true
  await add(5)
  for (let attempt = 1; attempt <= 3; attempt += 1) await app.runJobs({ hurry: true })
  expect(await jobs()).toEqual([{ attempts: 3, max_attempts: 3, locked_by: null }])
  failing = false
  await app.runJobs({ hurry: true })
  expect(done).toEqual([])
  await sql`delete from graphile_worker._private_jobs`.execute(app.db)
})

it('refuses a payload that is not what the job says', async () => {
  const wrong = { n: 'six' } as unknown as { n: number }
  await expect(inTransaction(app.db, (tx) => addJob(tx, work, wrong))).rejects.toThrow()
})

it('is run by a worker within a moment, and a stopping worker finishes the job at hand', async () => {
  let release = (): void => undefined
  hold = new Promise((resolve) => (release = resolve))
  const worker = await startWorker(app.house)
  await add(7)
  await expect.poll(async () => (await jobs())[0]?.locked_by, { timeout: 5_000 }).toBeTruthy()
  const alive = await app.db.selectFrom('platform.worker').select('id').execute()
  expect(alive.map((each) => each.id)).toContain((await jobs())[0]?.locked_by)
  const stopped = worker.stop()
  release()
  await stopped
  expect(done.splice(0).map((each) => each.n)).toEqual([7])
  expect(await jobs()).toEqual([])
  expect(await app.db.selectFrom('platform.worker').select('id').execute()).toEqual([])
})

it('is run after the database cut every connection of the worker', async () => {
  const worker = await startWorker(app.house)
  try {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(app.db)
    await add(9)
    await expect.poll(() => done.map((each) => each.n), { timeout: 20_000 }).toEqual([9])
  } finally {
    await worker.stop()
    done.length = 0
  }
})

it('is given back when its worker was killed, and not while its worker lives', async () => {
  await add(8)
  const lockedBy = (worker: string) =>
    sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - interval '1 minute'`.execute(
      app.db,
    )
  await lockedBy('worker-alive')
  await sql`insert into platform.worker (id) values ('worker-alive')`.execute(app.db)
  expect(await freeJobsOfDeadWorkers.run(app.db, app.platform.log)).toBe(0)
  await lockedBy('worker-killed')
  expect(await freeJobsOfDeadWorkers.run(app.db, app.platform.log)).toBe(1)
  await app.runJobs()
  expect(done.splice(0).map((each) => each.n)).toEqual([8])
})
