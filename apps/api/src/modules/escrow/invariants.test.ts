import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { giveTickets, offer, openShow, reserve } from '../../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'

let app: TestApp
let owner: pg.Client
beforeAll(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await app.stop()
})

it('counts a reservation that never ends, however often its deadline is put off', async () => {
  const show = await openShow(app)
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  await owner.query(`update escrow.transaction set ending = 'expired', reserved_until = now() - interval '2 hours'`)
  await owner.query(`update escrow.deadline set due_at = now() + interval '30 seconds'`)
  expect(await brokenInvariants(app)).toEqual([])

  await owner.query('set session_replication_role = replica')
  await owner.query(`update escrow.transition set id = uuidv7(interval '-2 hours') where transaction_id = $1`, [id])
  expect(await brokenInvariants(app)).toEqual([{ name: 'escrow.deadlines_kept', count: 1 }])
})
