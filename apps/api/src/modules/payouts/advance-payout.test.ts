import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import pg from 'pg'
import { inTransaction } from '../../platform/db.ts'
import { newId } from '../../platform/ids.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import {
  blockPayout,
  getPayout,
  type PayoutRow,
  recordTransfer,
  startTransfer,
  takePayoutsToPush,
} from './advance-payout.ts'
import { schedulePayout, unblockPayouts } from './schedule-payout.ts'

let app: TestApp
let owner: pg.Client
let sellerId: string
beforeAll(async () => {
  app = await startTestApp()
  owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
})
beforeEach(async () => {
  sellerId = (await app.signUp('Nora Berg')).id
  await owner.query(
    `insert into payouts.payout_account (account_id, gateway, country, create_key, provider_id, state)
      values ($1, 'stripe', 'SE', $2, $3, 'ready')`,
    [sellerId, `acct:${sellerId}`, `acct_${sellerId}`],
  )
})
afterAll(async () => {
  await owner.end()
  await app.stop()
})

const read = async (id: string) => (await getPayout(app.db, { id })) as PayoutRow
const within = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(app.db, work)

async function scheduled(): Promise<PayoutRow> {
  const order = { transactionId: newId(), reference: 'FH-TEST', amount: 100, currency: 'SEK', chargeId: 'ch_1' }
  await within((tx) => schedulePayout(tx, { sellerId, ...order }))
  const { rows } = await owner.query<{ id: string }>('select id from payouts.payout where subject_id = $1', [
    order.transactionId,
  ])
  return read(rows[0]?.id ?? '')
}

it('never blocks a payout whose transfer another worker has begun', async () => {
  const seen = await scheduled()
  await within((tx) => startTransfer(tx, seen.id, 'acct_1'))
  await within((tx) => blockPayout(tx, seen, 'the payout account is not ready', false))
  expect(await within((tx) => recordTransfer(tx, seen.id, `tr_${seen.id}`))).toBe(true)
  expect((await read(seen.id)).state).toBe('in_transit')
})

it('does not let a late refusal of an old key stop the try with the new one', async () => {
  const { id } = await scheduled()
  await within((tx) => startTransfer(tx, id, 'acct_1'))
  const seen = await read(id)
  await within((tx) => blockPayout(tx, seen, 'not ready', true))
  await within((tx) => unblockPayouts(tx, sellerId))
  await within((tx) => startTransfer(tx, id, 'acct_1'))
  await within((tx) => blockPayout(tx, seen, 'not ready', true))
  expect(await read(id)).toMatchObject({ state: 'transferring', version: 2 })
})

it('pushes in turn, so that old payouts never keep a new one waiting', async () => {
  await owner.query(`update payouts.payout set state = 'failed'`)
  const [old, young] = [await scheduled(), await scheduled()]
  const age = () =>
    owner.query(`update payouts.payout set created_at = created_at - interval '1 hour',
      polled_at = polled_at - interval '1 hour' where state = 'scheduled'`)
  const push = () => within((tx) => takePayoutsToPush(tx, 1))
  await age()
  expect(await push()).toEqual([old.id])
  await age()
  expect(await push()).toEqual([young.id])
  await age()
  expect(await push()).toEqual([old.id])
})
