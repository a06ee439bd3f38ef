import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('counts provider events that wait in real time, not those a moved clock made old', async () => {
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  const store = (eventId: string, age: string) =>
    owner.query(
      `insert into payments.provider_event (id, gateway, event_id, type, object_id, payload)
        values (uuidv7(-$2::interval), 'stripe', $1, 'charge.updated', 'ch_1', '{}')`,
      [eventId, age],
    )
  await store('evt_new', '0 seconds')
  await app.moveClock(86_400)
  expect(await brokenInvariants(app)).toEqual([])
  await store('evt_old', '2 hours')
  expect(await brokenInvariants(app)).toEqual([{ name: 'payments.events_applied', count: 1 }])
  await owner.end()
})
