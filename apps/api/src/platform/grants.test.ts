import pg from 'pg'
import { createTestDatabase, type TestDatabase } from '@fullhouse/testkit/database'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: TestDatabase
let product: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  product = new pg.Client({ connectionString: database.appUrl })
  await product.connect()
})
afterAll(async () => {
  await product.end()
  await database.drop()
})

it.each([
  ['make the clock movable', 'update platform.clock set movable = true'],
  ['change an event that happened', `update platform.outbox set payload = '{}'`],
  ['forget an event', 'delete from platform.outbox'],
  ['forget that an event was heard', 'delete from platform.inbox'],
  ['change what a provider said', `update payments.provider_event set payload = '{}'`],
  ['forget what a provider said', 'delete from payments.provider_event'],
  ['change what a payment is for', 'update payments.allocation set amount = 1'],
  ['change what is paid', 'update payments.payment set amount = 1'],
  ['change the key of a payment', `update payments.payment set create_key = ''`],
  ['change what is paid out', 'update payouts.payout set amount = 1'],
  ['change who is paid', 'update payouts.payout set seller_id = uuidv7()'],
  ['change the price of a purchase', 'update escrow.transaction set buyer_total = 1'],
  ['change the shares of a ticket', 'update escrow.item set seller_net = 1'],
  ['invent a step of a purchase', `insert into escrow.transition (transaction_id, to_state) values (uuidv7(), 'paid')`],
  ['change a passport', `update tickets.custody set kind = 'issued'`],
  ['forget a scan', 'delete from tickets.scan'],
  ['change the fees', 'update pricing.fee_rule set buyer_fee_ppm = 0'],
  ['change a tax rate', 'update pricing.vat_rate set rate_ppm = 0'],
])('the product may not %s', async (_, statement) => {
  await expect(product.query(statement)).rejects.toMatchObject({ code: '42501' })
})
