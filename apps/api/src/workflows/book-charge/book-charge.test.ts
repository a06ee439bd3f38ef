import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { balanceOf, houseId, post } from '../../modules/ledger/index.ts'
import type { Charge, PaymentGateway } from '../../modules/payments/index.ts'
import { inTransaction } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { strandedLines } from '../journal.ts'
import { bookCharge } from './index.ts'

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

const money = (kind: 'gw_pending' | 'gw_available' | 'gw_fees', currency = 'SEK') =>
  balanceOf(app.db, { kind, owner: { type: 'stripe', id: houseId }, currency })

/** A payment over 1000 of which `received` came, not booked yet. */
async function paid(received: number): Promise<string> {
  const [id, buyer] = [newId(), await app.signUp('Ida Holm')]
  await owner.query(
    `insert into payments.payment (id, payer_id, gateway, create_key, state, amount, currency, charge_id)
      values ($1, $2, 'stripe', $3, 'succeeded', 1000, 'SEK', $3)`,
    [id, buyer.id, `ch_${id}`],
  )
  const lines = strandedLines(id, received, 'SEK')
  await inTransaction(app.db, (tx) => post(tx, { key: id, type: 'test', subject: { type: 'payment', id }, lines }))
  return id
}

const saying = (settlement: Partial<NonNullable<Charge['settlement']>>) =>
  ({
    getCharge: (id: string) =>
      Promise.resolve({
        id,
        settlement: {
          balanceTransactionId: `txn_${id}`,
          fee: 30,
          net: 970,
          currency: 'SEK',
          availableOn: new Date(),
          available: true,
          ...settlement,
        },
      }),
  }) as unknown as PaymentGateway

it('moves what the gateway says is left, also when another amount came than was agreed', async () => {
  const id = await paid(600)
  const gateway = saying({ net: 570 })
  for (let again = 0; again < 2; again += 1) await bookCharge(app.platform, gateway, id)
  expect([await money('gw_pending'), await money('gw_available'), await money('gw_fees')]).toEqual([0, 570, 30])
})

it('books nothing of a charge that settled in another currency', async () => {
  const id = await paid(1000)
  await expect(bookCharge(app.platform, saying({ currency: 'EUR' }), id)).rejects.toThrow('settled in EUR')
  expect([await money('gw_pending'), await money('gw_fees', 'EUR')]).toEqual([1000, 0])
})
