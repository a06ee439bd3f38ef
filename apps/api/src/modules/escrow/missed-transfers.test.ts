import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inTransaction } from '../../platform/db.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('finds the transfers nobody sent in time without reading those that were', async () => {
  const plan = await inTransaction(app.db, async (tx) => {
    // Few rows are always read in order; this asks what is done with many.
    await sql`set local enable_seqscan = off`.execute(tx)
    const { rows } = await sql<object>`explain (format json)
      select transaction_id from escrow.transfer where missed_at is not null`.execute(tx)
    return JSON.stringify(rows)
  })
  expect(plan).toContain('"transfer_missed"')
})
