import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { brokenInvariants } from '../testing/broken-invariants.ts'
import { giveTickets, offer, openShow, reserve } from '../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

it('counts money that came and is nowhere in the ledger', async () => {
  const show = await openShow(app)
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  expect(await brokenInvariants(app)).toEqual([])

  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  await owner.query(
    `with paid as (insert into payments.payment (id, payer_id, gateway, create_key, state, amount, currency)
        values ($1, $2, 'stripe', $3, 'succeeded', 57375, 'SEK') returning id, amount, currency)
      insert into payments.allocation (payment_id, subject_type, subject_id, amount, currency)
        select id, 'transaction', $4, amount, currency from paid`,
    [newId(), buyer.id, `pi:${id}:1`, id],
  )
  await owner.end()
  expect(await brokenInvariants(app)).toEqual([{ name: 'house.payment_is_booked', count: 1 }])
})
