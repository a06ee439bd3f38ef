import { desk } from '@fullhouse/contracts/desk'
import { type ClaimReason, escrow } from '@fullhouse/contracts/escrow'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freezeTransaction, liftFreeze } from '../../modules/escrow/index.ts'
import { balanceOf } from '../../modules/ledger/index.ts'
import { inTransaction } from '../../platform/db.ts'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { buyOutside, type OutsideSale, readAs, secondsUntil, sendTransfer } from '../../testing/buy-outside.ts'
import { codeOf } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { clearTransaction } from '../clear-transaction/clear-transaction.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterEach(async () => {
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

const read = (person: TestAccount, id: string) => readAs(app, person, id)
const claim = ({ buyer, id }: OutsideSale, reason: ClaimReason = 'not_let_in') =>
  app.call(buyer)(escrow.claim, { params: { id }, body: { reason, text: 'The gate turned us away' } })
const withdraw = ({ buyer, id }: OutsideSale) => app.call(buyer)(escrow.withdrawClaim, { params: { id } })
const reject = ({ show, id }: OutsideSale) =>
  app.call(show.agent)(desk.rejectClaim, { params: { id }, body: { reason: 'The gate let both of you in at 19:40' } })
const openCases = async ({ show }: OutsideSale) =>
  (await app.call(show.agent)(desk.claims, { query: { limit: 100 } })).items.map((item) => item.transaction.id)
async function goToClearance(sale: OutsideSale, more = 1) {
  const { clearsAt } = await read(sale.seller, sale.id)
  await app.moveClock((await secondsUntil(app, sale.seller, sale.id, clearsAt)) + more)
}

it('freezes the money of a claimed purchase at once, and shows the claim to both sides and the desk', async () => {
  const sale = await buyOutside(app, 'as_is')
  const before = await read(sale.buyer, sale.id)
  expect(before.claimableUntil).toBe(before.clearsAt)
  expect((await read(sale.seller, sale.id)).claimableUntil).toBeNull()
  expect(await claim(sale)).toMatchObject({
    state: 'delivered',
    frozen: true,
    canConfirm: false,
    claimableUntil: null,
    claim: { reason: 'not_let_in', text: 'The gate turned us away', state: 'open', decision: null },
  })
  expect((await read(sale.seller, sale.id)).claim?.state).toBe('open')
  expect(await codeOf(claim(sale))).toBe('escrow.claimed_already')
  expect(await openCases(sale)).toContain(sale.id)
  await goToClearance(sale)
  await app.settle()
  expect(await read(sale.seller, sale.id)).toMatchObject({
    state: 'delivered',
    frozen: true,
    payout: { state: 'held' },
  })
})

it('pays the seller after our people decided against the claim, and tells both why', async () => {
  const sale = await buyOutside(app, 'as_is')
  await claim(sale)
  await goToClearance(sale)
  const decided = await reject(sale)
  expect(decided).toMatchObject({
    frozen: false,
    claim: { state: 'rejected', decision: expect.stringContaining('19:40') },
  })
  expect(decided.timeline.map((step) => step.title)).toEqual(
    expect.arrayContaining(['claim_opened', 'frozen', 'claim_rejected', 'freeze_lifted']),
  )
  expect(await codeOf(reject(sale))).toBe('desk.claim_not_open')
  expect(await openCases(sale)).not.toContain(sale.id)
  await app.settle()
  const cleared = await read(sale.seller, sale.id)
  expect(cleared).toMatchObject({ state: 'cleared', clearedBy: 'timer', claim: { decision: expect.any(String) } })
  const payable = { kind: 'seller_payable', owner: { type: 'account', id: sale.seller.id }, currency: 'SEK' } as const
  expect(await balanceOf(app.db, payable)).toBe(sale.net)
  expect(cleared.timeline.map((step) => step.what)).toEqual(
    expect.arrayContaining(['handed_over', 'claim_opened', 'claim_rejected', 'cleared']),
  )
  expect(await codeOf(claim(sale))).toBe('escrow.claimed_already')
})

it('lets the buyer take it back, once, and leaves what a bank froze frozen', async () => {
  const sale = await buyOutside(app, 'as_is')
  expect(await codeOf(withdraw(sale))).toBe('escrow.not_claimable')
  await claim(sale, 'wrong_ticket')
  await inTransaction(app.db, (tx) => freezeTransaction(tx, sale.id, 'gateway'))
  expect(await withdraw(sale)).toMatchObject({ frozen: true, claim: { state: 'withdrawn' } })
  expect(await codeOf(withdraw(sale))).toBe('escrow.not_claimable')
  await goToClearance(sale)
  await app.settle()
  expect((await read(sale.buyer, sale.id)).state).toBe('delivered')
  await inTransaction(app.db, (tx) => liftFreeze(tx, sale.id, 'gateway'))
  await app.settle()
  expect((await read(sale.buyer, sale.id)).state).toBe('cleared')
})

it('keeps a purchase frozen when one cause is lifted in the moment another comes', async () => {
  const sale = await buyOutside(app, 'as_is')
  for (const { cause, lifted } of [
    { cause: 'gateway', lifted: 'conflict' },
    { cause: 'conflict', lifted: 'gateway' },
    { cause: 'gateway', lifted: 'conflict' },
  ] as const) {
    await inTransaction(app.db, (tx) => freezeTransaction(tx, sale.id, lifted))
    await Promise.all([
      inTransaction(app.db, (tx) => liftFreeze(tx, sale.id, lifted)),
      inTransaction(app.db, (tx) => freezeTransaction(tx, sale.id, cause)),
    ])
    expect((await read(sale.buyer, sale.id)).frozen).toBe(true)
    await inTransaction(app.db, (tx) => liftFreeze(tx, sale.id, cause))
    expect((await read(sale.buyer, sale.id)).frozen).toBe(false)
  }
})

it('takes no claim about what has not been sent yet, one from the sending on', async () => {
  const sale = await buyOutside(app, 'transfer')
  expect(await codeOf(claim(sale, 'not_received'))).toBe('escrow.not_claimable')
  await sendTransfer(app, sale)
  expect((await read(sale.buyer, sale.id)).claimableUntil).not.toBeNull()
  expect(await claim(sale, 'not_received')).toMatchObject({ state: 'paid', frozen: true })
  await reject(sale)
  await app.moveClock(49 * 3_600)
  await app.settle()
  expect(await read(sale.buyer, sale.id)).toMatchObject({ state: 'delivered', transfer: { receivedBy: 'silence' } })
})

it('takes a claim in the seconds between a missed time and its sweep, and misses nothing by that', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { transfer } = await read(sale.buyer, sale.id)
  await app.moveClock((await secondsUntil(app, sale.buyer, sale.id, transfer?.dueAt ?? null)) + 1)
  await claim(sale, 'not_received')
  await app.settle()
  expect((await read(sale.buyer, sale.id)).transfer?.missedAt).toBeNull()
  expect(await openCases(sale)).toContain(sale.id)
  await withdraw(sale)
  await app.settle()
  const missed = await read(sale.buyer, sale.id)
  expect([missed.transfer?.missedAt !== null, missed.frozen]).toEqual([true, true])
})

it('closes the claim window when the hold is over, whether or not the sweep came', async () => {
  const sale = await buyOutside(app, 'as_is')
  await goToClearance(sale)
  expect((await read(sale.buyer, sale.id)).claimableUntil).toBeNull()
  expect(await codeOf(claim(sale))).toBe('escrow.not_claimable')
  await app.settle()
  expect(await codeOf(claim(sale))).toBe('escrow.not_claimable')
  expect(await read(sale.buyer, sale.id)).toMatchObject({ state: 'cleared', claimableUntil: null })
})

it('gives one outcome when claim and clearance meet', async () => {
  for (let round = 0; round < 4; round += 1) {
    const sale = await buyOutside(app, 'as_is', { inDays: 2 })
    await app.moveClock(2 * 86_400 + 3_600)
    const confirm = app.call(sale.buyer)(escrow.confirm, { params: { id: sale.id } })
    const clearances = Array.from({ length: 3 }, () => inTransaction(app.db, (tx) => clearTransaction(tx, sale.id)))
    await Promise.allSettled([claim(sale), confirm, claim(sale), ...clearances])
    const now = await read(sale.seller, sale.id)
    expect([
      ['cleared', false, null],
      ['delivered', true, 'open'],
    ]).toContainEqual([now.state, now.frozen, now.claim?.state ?? null])
  }
}, 90_000)
