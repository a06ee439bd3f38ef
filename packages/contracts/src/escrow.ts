import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { pricingProblems, SideShares } from './pricing.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Instant, Money, MoneyInput, page, PageQuery, text } from './shapes.ts'
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
  kind: z.enum(['state', 'payment', 'payout', 'ticket', 'scan', 'transfer', 'claim']),
  /** A text key's last part, such as `reserved` or `payout_paid`. */
  what: z.string(),
  money: Money.nullable(),
})
export type TimelineStep = z.infer<typeof TimelineStep>

/** Why a buyer says a purchase went wrong. */
export const ClaimReason = z.enum(['not_received', 'not_let_in', 'wrong_ticket', 'not_as_described'])
export type ClaimReason = z.infer<typeof ClaimReason>

/** Within how many hours of payment a seller sends; less where the event is near, never less than one. */
export const sendWithinHours = 24

/** A ticket the seller sends in the issuer's app, from payment to the buyer's word. */
export const Transfer = z.object({
  app: z.string(),
  /** Until when the seller must have sent it. */
  dueAt: Instant,
  sentAt: Instant.nullable(),
  /** What the seller says about it: a transfer number, the address it went to. */
  note: z.string().nullable(),
  hasProof: z.boolean(),
  /** Until when the buyer may say it did not come; silence counts as received. */
  answerBy: Instant.nullable(),
  receivedAt: Instant.nullable(),
  receivedBy: z.enum(['buyer', 'silence']).nullable(),
  /** The deadline passed and nothing was sent: the money stays held and our people arrange the refund. */
  missedAt: Instant.nullable(),
  /** Where the buyer wants it sent in the issuer's app; shown to the seller once it is paid. */
  sendTo: z.object({ name: z.string(), email: z.string() }).nullable(),
})
export type Transfer = z.infer<typeof Transfer>

export const Claim = z.object({
  reason: ClaimReason,
  text: z.string(),
  openedAt: Instant,
  state: z.enum(['open', 'rejected', 'withdrawn']),
  /** Our people's words, once decided. */
  decision: z.string().nullable(),
})
export type Claim = z.infer<typeof Claim>

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
  /** The issuer's app a `transfer` ticket is sent in. */
  app: z.string().nullable(),
  /** When the seller is paid at the latest: until then the buyer's money is held. Fixed when it is reserved. */
  clearsAt: Instant.nullable(),
  clearedBy: ClearedBy.nullable(),
  /** Frozen by a case: a flag over the state. */
  frozen: z.boolean(),
  /** The buyer may say it worked, once the event has started. */
  canConfirm: z.boolean(),
  /** Set on `transfer` purchases once paid. */
  transfer: Transfer.nullable(),
  canSend: z.boolean(),
  canAnswer: z.boolean(),
  claim: Claim.nullable(),
  /** The buyer may open a claim, until this instant; null when not. */
  claimableUntil: Instant.nullable(),
  printedStartsAt: z.string().nullable(),
  printedEvent: z.string().nullable(),
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
  transfer: true,
  canSend: true,
  canAnswer: true,
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
  not_to_send: [409, 'There is nothing to send for this purchase, or no longer.'],
  proof_needed: [422, 'Add a picture of the transfer first, so that you can show you sent it.'],
  proof_unreadable: [422, 'We could not read this as a picture or a PDF.'],
  no_proof: [404, 'There is no proof of sending.'],
  not_to_answer: [409, 'The seller has not sent the ticket yet, or this was answered already.'],
  not_claimable: [409, 'The time to claim for this purchase is over, or it cannot be claimed yet.'],
  claimed_already: [409, 'There is a claim about this purchase already.'],
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
      pricingProblems.above_cap,
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
  putProof: {
    method: 'POST',
    path: '/v1/transactions/:id/transfer/proof',
    access: 'user',
    summary: 'The seller’s picture or PDF that shows the ticket was sent. A later one replaces it until it is sent.',
    params: IdParams,
    upload: { maxBytes: 10 * 1024 * 1024 },
    response: Transaction,
    problems: [escrowProblems.not_to_send, escrowProblems.proof_unreadable],
    limit: { points: 20, seconds: 600 },
  },
  proof: {
    method: 'GET',
    path: '/v1/transactions/:id/transfer/proof',
    access: 'user',
    summary: 'The proof of sending, for both sides.',
    params: IdParams,
    download: true,
    problems: [escrowProblems.no_proof],
  },
  sendTransfer: {
    method: 'POST',
    path: '/v1/transactions/:id/transfer/send',
    access: 'user',
    summary: 'The seller says the ticket was sent in the issuer’s app; the proof must be there.',
    params: IdParams,
    body: z.strictObject({ note: text(0, 300).default('') }),
    response: Transaction,
    problems: [escrowProblems.not_to_send, escrowProblems.proof_needed],
    idempotent: true,
  },
  answerTransfer: {
    method: 'POST',
    path: '/v1/transactions/:id/transfer/answer',
    access: 'user',
    summary: 'The buyer says whether the ticket arrived. A no opens a claim and freezes the money.',
    params: IdParams,
    body: z.strictObject({ received: z.boolean(), text: text(0, 1000).default('') }),
    response: Transaction,
    problems: [escrowProblems.not_to_answer, escrowProblems.claimed_already],
    idempotent: true,
  },
  claim: {
    method: 'POST',
    path: '/v1/transactions/:id/claims',
    access: 'user',
    status: 201,
    summary:
      'The buyer says a ticket did not come or did not work. The money is frozen at once; our people look at it.',
    params: IdParams,
    body: z.strictObject({ reason: ClaimReason, text: text(1, 1000) }),
    response: Transaction,
    problems: [escrowProblems.not_claimable, escrowProblems.claimed_already],
    idempotent: true,
  },
  withdrawClaim: {
    method: 'POST',
    path: '/v1/transactions/:id/claims/withdraw',
    access: 'user',
    summary: 'The buyer takes the claim back; the money is no longer frozen by it.',
    params: IdParams,
    response: Transaction,
    problems: [escrowProblems.not_claimable],
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
