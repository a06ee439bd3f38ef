import { desk } from '@fullhouse/contracts/desk'
import { escrow } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { freezeTransaction } from '../modules/escrow/index.ts'
import { balanceOf } from '../modules/ledger/index.ts'
import { inTransaction } from '../platform/db.ts'
import { brokenInvariants } from '../testing/broken-invariants.ts'
import { buyOutside, type OutsideSale, readAs, secondsUntil, sendTransfer } from '../testing/buy-outside.ts'
import { onboard, payWithCard, until } from '../testing/pay-in-sandbox.ts'
import { codeOf, offer, reserve } from '../testing/sell-tickets.ts'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ withSandbox: true })
})
afterEach(async () => {
  expect(await brokenInvariants(app)).toEqual([])
})
afterAll(() => app.stop())

const hours = 3_600
const payable = ({ seller }: OutsideSale) =>
  ({ kind: 'seller_payable', owner: { type: 'account', id: seller.id }, currency: 'SEK' }) as const
const escrowOf = ({ id }: OutsideSale) =>
  ({ kind: 'escrow', owner: { type: 'transaction', id }, currency: 'SEK' }) as const

async function paysOut(sale: OutsideSale) {
  const { seller, id } = sale
  expect(await balanceOf(app.db, payable(sale))).toBe(sale.net)
  await onboard(app, seller)
  await fetch(`${app.sandbox?.url}/api/control/funds/release`, { method: 'POST' })
  await until(app, 'payout', async () => (await readAs(app, seller, id)).state === 'paid_out')
  expect(await balanceOf(app.db, payable(sale))).toBe(0)
  expect(await balanceOf(app.db, escrowOf(sale))).toBe(0)
}

it('carries a transfer from payment to payout: sent, received, and not a unit moved before the event', async () => {
  const sale = await buyOutside(app, 'transfer', { inDays: 3, seats: ['7', '8'] })
  const { buyer, seller, id, show } = sale
  await sendTransfer(app, sale)
  await app.call(buyer)(escrow.answerTransfer, { params: { id }, body: { received: true } })
  expect(await codeOf(app.call(buyer)(escrow.confirm, { params: { id } }))).toBe('escrow.not_confirmable')
  // Whatever the sweeps would think: the database itself keeps the money until the event.
  const force = app.db
    .$extendTables<{ 'escrow.transaction': { id: string; state: string; cleared_by: string } }>()
    .updateTable('escrow.transaction')
    .set({ state: 'cleared', cleared_by: 'buyer' })
    .where('id', '=', id)
    .execute()
  await expect(force).rejects.toMatchObject({ constraint: 'transaction_before_event' })
  const { occurrence } = await readAs(app, seller, id)
  await app.moveClock((await secondsUntil(app, seller, id, occurrence.startsAt)) + 60)
  expect(await app.call(buyer)(escrow.confirm, { params: { id } })).toMatchObject({
    state: 'cleared',
    clearedBy: 'buyer',
  })
  await paysOut(sale)
  const page = await app.call(show.agent)(desk.transaction, { params: { id } })
  expect(page.timeline.map((step) => step.title)).toEqual(
    expect.arrayContaining(['declared', 'handed_over', 'purchase_receipt', 'tickets_sold', 'transfer_sent']),
  )
  expect((await readAs(app, seller, id)).transfer?.sendTo).toBeNull()
})

it('holds the money of a file longer than of our own tickets, says so, and then pays', async () => {
  const printedStartsAt = '2031-03-12T20:00'
  const sale = await buyOutside(app, 'as_is', { inDays: 5, printedStartsAt, printedEvent: 'Hamlet' })
  const { buyer, seller, id } = sale
  const bought = await readAs(app, buyer, id)
  expect(bought).toMatchObject({ state: 'delivered', transfer: null, printedStartsAt, printedEvent: 'Hamlet' })
  // 96 hours, and 72 more because this seller is new.
  const held = (Date.parse(bought.clearsAt ?? '') - Date.parse(bought.occurrence.endsAt)) / 3_600_000
  expect(held).toBe(96 + 72)
  expect(bought.timeline.map((step) => step.what)).toEqual(['reserved', 'paid', 'delivered', 'handed_over'])
  await app.moveClock((await secondsUntil(app, seller, id, bought.clearsAt)) - hours)
  await app.settle()
  expect((await readAs(app, seller, id)).state).toBe('delivered')
  await app.moveClock(hours + 1)
  await app.settle()
  expect(await readAs(app, seller, id)).toMatchObject({ state: 'cleared', clearedBy: 'timer' })
  await paysOut(sale)
})

it('pays nobody because a file’s code was let in: its seller may have come first; the buyer can still claim', async () => {
  const sale = await buyOutside(app, 'as_is', { inDays: 1 })
  const { buyer, id, show, ticketIds } = sale
  const { code } = await app.call(buyer)(tickets.get, { params: { id: ticketIds[0] ?? '' } })
  const scan = { params: { id: show.occurrenceId }, body: { code: code ?? '' } }
  expect(await app.call(show.agent)(tickets.scan, scan)).toMatchObject({ verdict: 'accepted' })
  await app.settle()
  expect(await readAs(app, buyer, id)).toMatchObject({ state: 'delivered', frozen: false })
  const claim = { reason: 'not_let_in' as const, text: 'Somebody was in our seats' }
  expect(await app.call(buyer)(escrow.claim, { params: { id }, body: claim })).toMatchObject({ frozen: true })
  expect(await balanceOf(app.db, payable(sale))).toBe(0)
})

it('lets a buyer offer a ticket again once it has arrived, and not while the purchase is frozen', async () => {
  const sale = await buyOutside(app, 'transfer')
  const { buyer, id, ticketIds } = sale
  const again = () => codeOf(offer(app, buyer, ticketIds))
  expect(await again()).toBe('listings.ticket_not_sellable')
  await sendTransfer(app, sale)
  await app.call(buyer)(escrow.answerTransfer, { params: { id }, body: { received: true } })
  await app.call(buyer)(escrow.claim, { params: { id }, body: { reason: 'wrong_ticket', text: 'Row 9, not F' } })
  expect(await again()).toBe('listings.ticket_not_sellable')
  await app.call(buyer)(escrow.withdrawClaim, { params: { id } })
  expect((await offer(app, buyer, ticketIds)).state).toBe('active')
})

it('takes what a buyer offers again off the market when the purchase is frozen, and nobody else’s offer', async () => {
  const sale = await buyOutside(app, 'as_is', { seats: ['7', '8'] })
  const { buyer, id, ticketIds } = sale
  const listing = await offer(app, buyer, ticketIds)
  const read = () => app.call(buyer)(listings.getMine, { params: { id: listing.id } })
  await app.call(buyer)(escrow.claim, { params: { id }, body: { reason: 'wrong_ticket', text: 'Row 9, not F' } })
  expect(await read()).toMatchObject({ state: 'withdrawn', tickets: [{ state: 'withdrawn' }, { state: 'withdrawn' }] })
  await app.call(buyer)(escrow.withdrawClaim, { params: { id } })
  expect((await read()).state).toBe('withdrawn')
  const next = await offer(app, buyer, ticketIds)
  const third = await app.signUp('Olle Ek')
  const resale = await reserve(app, third, next.id, 2)
  await payWithCard(app, third, resale.id)
  await until(app, 'resale', async () => (await readAs(app, third, resale.id)).state === 'delivered')
  const offered = await offer(app, third, ticketIds)
  await inTransaction(app.db, (tx) => freezeTransaction(tx, id, 'gateway'))
  expect(await app.call(third)(listings.getMine, { params: { id: offered.id } })).toMatchObject({ state: 'active' })
})

it('does not offer a seat again that was frozen while somebody was buying it', async () => {
  const { buyer, id, ticketIds } = await buyOutside(app, 'as_is', { seats: ['7', '8'] })
  const listing = await offer(app, buyer, ticketIds)
  const third = await app.signUp('Olle Ek')
  const resale = await reserve(app, third, listing.id, 2)
  await inTransaction(app.db, (tx) => freezeTransaction(tx, id, 'gateway'))
  expect((await readAs(app, third, resale.id)).state).toBe('reserved')
  await app.call(third)(escrow.cancel, { params: { id: resale.id } })
  expect(await app.call(buyer)(listings.getMine, { params: { id: listing.id } })).toMatchObject({
    state: 'withdrawn',
    tickets: [{ state: 'withdrawn' }, { state: 'withdrawn' }],
  })
  const { rows } = await sql<{ kinds: string[] }>`select array_agg(kind order by id) as kinds from tickets.custody
    where ticket_id = ${ticketIds[0]} and subject_id = ${listing.id}`.execute(app.db)
  expect(rows).toEqual([{ kinds: ['listed', 'unlisted'] }])
})

it('pays after a claim was rejected, and takes the tickets of a sold listing off the market for good', async () => {
  const sale = await buyOutside(app, 'as_is', { inDays: 2 })
  const { buyer, seller, id, show, ticketIds } = sale
  await app.call(buyer)(escrow.claim, { params: { id }, body: { reason: 'not_as_described', text: 'Behind a pillar' } })
  await app.moveClock((await secondsUntil(app, seller, id, (await readAs(app, buyer, id)).clearsAt)) + 60)
  await app.settle()
  expect(await balanceOf(app.db, payable(sale))).toBe(0)
  await app.call(show.agent)(desk.rejectClaim, {
    params: { id },
    body: { reason: 'The seat is the one that was offered' },
  })
  await app.settle()
  await paysOut(sale)
  const again = app.call(seller)(listings.create, { body: { ticketIds, price: { amount: 51_000, currency: 'SEK' } } })
  expect(await codeOf(again)).toMatch(/^(listings|tickets|platform)\./)
})
