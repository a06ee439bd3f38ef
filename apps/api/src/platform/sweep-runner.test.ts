import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import type { Sweep } from './jobs.ts'
import { startSweeps } from './sweep-runner.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const counting = (name: Sweep['name'], everyMs: number, run: () => Promise<number>) => {
  const sweep = { name, everyMs, rounds: 0, run: () => ((sweep.rounds += 1), run()) }
  return sweep
}
const start = (...sweeps: Sweep[]) =>
  startSweeps({ url: app.platform.config.database.directUrl, db: app.db, sweeps, log: app.platform.log })

it('goes on sweeping when one sweep fails, each at its own pace', async () => {
  const failing = counting('probe.failing', 100, () => Promise.reject(new Error('broken')))
  const often = counting('probe.often', 100, () => Promise.resolve(0))
  const seldom = counting('probe.seldom', 60_000, () => Promise.resolve(0))
  const { stop } = start(failing, often, seldom)
  await expect.poll(() => often.rounds, { timeout: 8_000 }).toBeGreaterThan(3)
  await stop()
  expect(failing.rounds).toBeGreaterThan(3)
  expect(seldom.rounds).toBe(1)
})

it('sweeps in one process at a time', async () => {
  const [here, there] = [0, 1].map(() => counting('probe.alone', 50, () => Promise.resolve(0))) as [
    ReturnType<typeof counting>,
    ReturnType<typeof counting>,
  ]
  const runners = [start(here), start(there)]
  await expect.poll(() => here.rounds + there.rounds, { timeout: 8_000 }).toBeGreaterThan(4)
  expect(Math.min(here.rounds, there.rounds)).toBe(0)
  await Promise.all(runners.map((runner) => runner.stop()))
})

it('forgets what has served its time, and nothing younger', async () => {
  await app.db
    .insertInto('platform.idempotency_key')
    .values(
      [47, 49].map((hours) => ({
        account_id: '00000000-0000-0000-0000-000000000000',
        endpoint: 'probe',
        key: String(hours),
        fingerprint: Buffer.from(''),
        created_at: new Date(Date.now() - hours * 3_600_000),
      })),
    )
    .execute()
  await app.runSweeps()
  const left = await app.db.selectFrom('platform.idempotency_key').select('key').execute()
  expect(left).toEqual([{ key: '47' }])
})
