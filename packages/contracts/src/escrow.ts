import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { pricingProblems, SideShares } from './pricing.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, Money, MoneyInput, page, PageQuery } from './shapes.ts'
import { OccurrenceLine, SafetyLevel, Seat } from './tickets.ts'

export const TransactionState = z.enum(['reserved', 'paid', 'delivered', 'cleared', 'paid_out', 'expired', 'cancelled'])
export type TransactionState = z.infer<typeof TransactionState>
/** What let the seller's money go. */
export const ClearedBy = z.enum(['scan', 'buyer', 'timer'])

export const TransactionItem = z.object({
  ticketId: Id,
  seat: Seat,
  shares: SideShares,
  /** When the gate let in the very ticket this purchase delivered. */
  scannedAt: Instant.nullable(),
})

export const TimelineStep = z.object({
  at: Instant,
  kind: z.enum(['state', 'payment', 'payout', 'ticket', 'scan']),
  /** A text key's last part, such as `reserved` or `payout_paid`. */
  what: z.string(),
  money: Money.nullable(),
})
export type TimelineStep = z.infer<typeof TimelineStep>

/** One purchase, as buyer or seller sees it. The other side is a first name. */
export const Transaction = z.object({
  id: Id,
  reference: z.string(),
  role: z.enum(['buyer', 'seller']),
  state: TransactionState,
  safety: SafetyLevel,
  occurrence: OccurrenceLine,
  counterpart: z.object({ firstName: z.string() }),
  listingId: Id,
  items: z.array(TransactionItem),
  total: SideShares,
  reservedUntil: Instant.nullable(),
  /** When the seller is paid at the latest. */
  clearsAt: Instant.nullable(),
  clearedBy: ClearedBy.nullable(),
  /** Frozen by a case: a flag over the state. */
  frozen: z.boolean(),
  /** The buyer may say it worked, once the event has started. */
  canConfirm: z.boolean(),
  payment: z
    .object({
      state: z.enum(['open', 'processing', 'failed', 'succeeded', 'cancelled']),
      message: z.string().nullable(),
    })
    .nullable(),
  payout: z.object({ state: z.string(), reason: z.string().nullable(), expectedAt: Instant.nullable() }).nullable(),
  timeline: z.array(TimelineStep),
  serverNow: Instant,
  createdAt: Instant,
})
export type Transaction = z.infer<typeof Transaction>

export const TransactionLine = Transaction.pick({
  id: true,
  reference: true,
  role: true,
  state: true,
  safety: true,
  occurrence: true,
  counterpart: true,
  total: true,
  clearsAt: true,
  frozen: true,
  payout: true,
  createdAt: true,
}).extend({ seats: z.array(Seat) })
export type TransactionLine = z.infer<typeof TransactionLine>

export const escrowProblems = problems('escrow', {
  sold_out: [409, 'Somebody was faster: these tickets are no longer available.'],
  quantity_not_allowed: [422, 'The seller does not sell this number of tickets separately.'],
  price_changed: [409, 'The price has changed. Look at the new one, then decide.'],
  own_listing: [422, 'These are your own tickets.'],
  too_many_reservations: [429, 'You are holding tickets in other checkouts. Finish or leave one of them first.'],
  reservation_over: [409, 'The time to pay is over; the tickets went back on sale.'],
  not_confirmable: [409, 'This can be confirmed once the event has started and while the money is still held.'],
  payment_under_way: [409, 'A payment is under way. We are asking the bank; please wait a moment.'],
})

export const escrow = endpoints('escrow', {
  reserve: {
    method: 'POST',
    path: '/v1/transactions',
    access: 'user',
    status: 201,
    summary: 'Reserves tickets of a listing for some minutes while the buyer pays. One buyer wins.',
    body: z.strictObject({ listingId: Id, quantity: z.int().min(1).max(20), expectedTotal: MoneyInput }),
    response: Transaction,
    problems: [
      escrowProblems.sold_out,
      escrowProblems.quantity_not_allowed,
      escrowProblems.price_changed,
      escrowProblems.own_listing,
      escrowProblems.too_many_reservations,
      pricingProblems.country_unsupported,
      pricingProblems.nothing_left,
    ],
    idempotent: true,
    limit: { points: 60, seconds: 600 },
  },
  mine: {
    method: 'GET',
    path: '/v1/transactions',
    access: 'user',
    summary: 'My purchases or my sales, newest first.',
    query: z.strictObject({ role: z.enum(['buyer', 'seller']), ...PageQuery }),
    response: page(TransactionLine),
  },
  get: {
    method: 'GET',
    path: '/v1/transactions/:id',
    access: 'user',
    summary: 'A purchase or sale of mine.',
    params: IdParams,
    response: Transaction,
  },
  cancel: {
    method: 'POST',
    path: '/v1/transactions/:id/cancel',
    access: 'user',
    summary: 'The buyer leaves the checkout; the tickets go back on sale.',
    params: IdParams,
    response: Transaction,
    problems: [escrowProblems.reservation_over, escrowProblems.payment_under_way],
    idempotent: true,
  },
  confirm: {
    method: 'POST',
    path: '/v1/transactions/:id/confirm',
    access: 'user',
    summary: 'The buyer says the tickets worked; the seller is paid.',
    params: IdParams,
    response: Transaction,
    problems: [escrowProblems.not_confirmable],
    idempotent: true,
  },
})
