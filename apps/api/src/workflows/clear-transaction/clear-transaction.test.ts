import { escrow } from '@fullhouse/contracts/escrow'
import { payouts } from '@fullhouse/contracts/payouts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freezeTransaction } from '../../modules/escrow/index.ts'
import { balanceOf } from '../../modules/ledger/index.ts'
import { inTransaction } from '../../platform/db.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { onboard, payWithCard, until } from '../../testing/pay-in-sandbox.ts'
import { codeOf, giveTickets, offer, openShow, reserve, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { clearTransaction } from './clear-transaction.ts'

let app: TestApp
let show: Show
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterEach(async () => {
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

async function delivered(inDays: number) {
  show = await openShow(app, { inDays })
  const [seller, buyer] = [await app.signUp('Nora Berg'), await app.signUp('Ida Holm')]
  const listing = await offer(app, seller, await giveTickets(app, show, seller, ['1']))
  const { id } = await reserve(app, buyer, listing.id)
  await payWithCard(app, buyer, id)
  await until(app, 'delivery', async () => (await read(buyer, id)).state === 'delivered')
  return { seller, buyer, id, net: listing.each.sellerReceives.amount }
}
const read = (person: TestAccount, id: string) => app.call(person)(escrow.get, { params: { id } })
const confirm = (buyer: TestAccount, id: string) => app.call(buyer)(escrow.confirm, { params: { id } })
const release = () => fetch(`${app.sandbox?.url}/api/control/funds/release`, { method: 'POST' })

it('takes the buyer’s word once the event has started, and only the buyer’s', async () => {
  const { seller, buyer, id } = await delivered(1)
  expect((await read(buyer, id)).canConfirm).toBe(false)
  expect(await codeOf(confirm(buyer, id))).toBe('escrow.not_confirmable')
  await app.moveClock(86_400 + 1_800)
  expect((await read(buyer, id)).canConfirm).toBe(true)
  expect(await codeOf(confirm(seller, id))).toBe('platform.not_found')
  expect(await confirm(buyer, id)).toMatchObject({ state: 'cleared', clearedBy: 'buyer' })
  expect(await codeOf(confirm(buyer, id))).toBe('escrow.not_confirmable')
})

it('waits for the timer without a word or a scan, holds the payout until the seller has an account, then pays', async () => {
  const { seller, buyer, id, net } = await delivered(4)
  await app.moveClock(3 * 86_400)
  await app.settle()
  expect((await read(buyer, id)).state).toBe('delivered')
  await app.moveClock(3 * 86_400 + 4 * 3_600)
  await app.settle()
  expect(await read(seller, id)).toMatchObject({
    state: 'cleared',
    clearedBy: 'timer',
    payout: { state: 'blocked', reason: 'onboarding' },
  })
  const payable = { kind: 'seller_payable', owner: { type: 'account', id: seller.id }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, payable)).toBe(net)

  const homeless = await app.signUp('Sven Newcomer')
  const accounts = app.db.$extendTables<{ 'identity.account': { id: string; country: string | null } }>()
  await accounts.updateTable('identity.account').set({ country: null }).where('id', '=', homeless.id).execute()
  expect(await codeOf(app.call(homeless)(payouts.startOnboarding, { body: {} }))).toBe('payouts.country_needed')
  await onboard(app, seller)
  expect(await codeOf(app.call(seller)(payouts.startOnboarding, { body: { country: 'DE' } }))).toBe(
    'payouts.country_fixed',
  )
  await until(app, 'ready account', async () => (await app.call(seller)(payouts.refreshAccount, {})).state === 'ready')
  await release()
  await until(app, 'payout', async () => (await read(seller, id)).state === 'paid_out')
  expect(await balanceOf(app.db, payable)).toBe(0)
})

it('clears once when scan, word and timer come in the same moment', async () => {
  const { buyer, id } = await delivered(2)
  await app.moveClock(2 * 86_400 + 1_800)
  const results = await Promise.allSettled([
    confirm(buyer, id),
    ...Array.from({ length: 6 }, () => inTransaction(app.db, (tx) => clearTransaction(tx, id))),
    app.runSweeps(),
  ])
  expect(results.filter((result) => result.status === 'rejected')).toEqual([])
  expect(await read(buyer, id)).toMatchObject({ state: 'cleared', clearedBy: 'buyer' })
})

it('releases nothing that is frozen, and the database refuses whoever tries', async () => {
  const { buyer, id } = await delivered(3)
  const transactions = app.db.$extendTables<{
    'escrow.transaction': { id: string; frozen: boolean; state: string; cleared_by: string }
  }>()
  await inTransaction(app.db, (tx) => freezeTransaction(tx, id, 'gateway'))
  await app.moveClock(10 * 86_400)
  await app.settle()
  expect((await read(buyer, id)).state).toBe('delivered')
  expect(await codeOf(confirm(buyer, id))).toBe('escrow.not_confirmable')
  const force = transactions
    .updateTable('escrow.transaction')
    .set({ state: 'cleared', cleared_by: 'timer' })
    .where('id', '=', id)
    .execute()
  await expect(force).rejects.toMatchObject({ constraint: 'transaction_frozen' })
  const jump = transactions
    .updateTable('escrow.transaction')
    .set({ state: 'paid_out', cleared_by: 'timer' })
    .where('id', '=', id)
    .execute()
  await expect(jump).rejects.toMatchObject({ constraint: 'transaction_transition' })
  const thaw = transactions.updateTable('escrow.transaction').set({ frozen: false }).where('id', '=', id).execute()
  await expect(thaw).rejects.toThrow('permission denied')
})

it('releases the others when one purchase cannot be released', async () => {
  const [broken, sound] = [await delivered(1), await delivered(1)]
  const owner = new pg.Client({ connectionString: app.ownerUrl })
  await owner.connect()
  const charge = (from: string, to: string) =>
    owner.query(
      `update payments.payment set charge_id = ${to}, failure = ${from}
        where id = (select payment_id from payments.allocation where subject_id = $1)`,
      [broken.id],
    )
  await charge('charge_id', 'null')
  await app.moveClock(4 * 86_400)
  await app.settle()
  expect((await read(broken.buyer, broken.id)).state).toBe('delivered')
  expect((await read(sound.buyer, sound.id)).state).toBe('cleared')
  await charge('null', 'failure')
  await owner.end()
  await app.settle()
  expect((await read(broken.buyer, broken.id)).state).toBe('cleared')
})
