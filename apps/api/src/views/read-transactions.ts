import {
  claimableUntil,
  claimsOf,
  itemsOf,
  type ItemRow,
  type Standing,
  type TransactionRow,
  transfersOf,
} from '#modules/escrow'
import { getOccurrences, occurrenceLine, type OccurrenceInfo } from '#modules/events'
import { getPeople } from '#modules/identity'
import { type PaymentInfo, paymentsOf } from '#modules/payments'
import { type PayoutRow, payoutsOf } from '#modules/payouts'
import { presentShares, sumShares } from '#modules/pricing'
import { getTickets, type TicketInfo } from '#modules/tickets'
import { databaseNow, type Db } from '#platform/db'
import type { Transaction } from '@fullhouse/contracts/escrow'
import type { PriceShares } from '@fullhouse/contracts/pricing'
import { presentClaim, presentDelivery } from './present-transfer.ts'
import { shownTo } from './side-shares.ts'
import { transactionTimeline } from './transaction-timeline.ts'
import { everything } from './view-tables.ts'

/** Everything the pages of these purchases say, read in a fixed number of queries. */
export async function gatherTransactions(db: Db, rows: readonly TransactionRow[]) {
  const ids = rows.map((row) => row.id)
  const items = await itemsOf(db, ids)
  const ticketIds = [...items.values()].flatMap((list) => list.map((item) => item.ticketId))
  return {
    items,
    tickets: await getTickets(db, ticketIds),
    occurrences: await getOccurrences(
      db,
      rows.map((row) => row.occurrence_id),
    ),
    people: await getPeople(
      db,
      rows.flatMap((row) => [row.buyer_id, row.seller_id]),
    ),
    payments: await paymentsOf(db, 'transaction', ids),
    payouts: await payoutsOf(db, ids),
    transfers: await transfersOf(db, ids),
    claims: await claimsOf(db, ids),
  }
}
export type Gathered = Awaited<ReturnType<typeof gatherTransactions>>

/** What every form of a purchase has in common. */
export function presentCore(row: TransactionRow, gathered: Gathered) {
  const items = gathered.items.get(row.id) ?? []
  const occurrence = gathered.occurrences.get(row.occurrence_id) as OccurrenceInfo
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    safety: row.safety,
    occurrence: occurrenceLine(occurrence),
    frozen: row.frozen,
    createdAt: row.created_at.toISOString(),
    seats: items.map((item) => (gathered.tickets.get(item.ticketId) as TicketInfo).seat),
  }
}

/** The whole sum with both sides' shares: for the desk, or to be cut with `shownTo`. */
export function presentTotal(row: TransactionRow, gathered: Gathered): PriceShares {
  const items = gathered.items.get(row.id) ?? []
  return presentShares(sumShares(items.map((item) => item.shares)), row.currency)
}

/** Where the seller's money is, in words' keys. What the gateway said is for the desk. */
export function presentPayout(row: TransactionRow, payout: PayoutRow | undefined): Transaction['payout'] {
  if (payout) {
    return {
      state: payout.state,
      reason: payout.blocked_by,
      expectedAt: payout.paid_at?.toISOString() ?? null,
    }
  }
  const held = row.state === 'paid' || row.state === 'delivered'
  return held ? { state: 'held', reason: null, expectedAt: row.clears_at.toISOString() } : null
}

/** The scans of what this purchase delivered, by ticket. A later holder's way in is nobody's business here. */
export async function scansOf(db: Db, transactionId: string, ticketIds: readonly string[]): Promise<Map<string, Date>> {
  const scans = await everything(db)
    .selectFrom('tickets.custody as delivered')
    .innerJoin('tickets.custody as scanned', (join) =>
      join
        .onRef('scanned.ticket_id', '=', 'delivered.ticket_id')
        .onRef('scanned.version', '=', 'delivered.version')
        .on('scanned.kind', '=', 'scanned'),
    )
    .select(['scanned.ticket_id', 'scanned.at'])
    .where('delivered.kind', 'in', ['reissued', 'handed_over'])
    .where('delivered.subject_type', '=', 'transaction')
    .where('delivered.subject_id', '=', transactionId)
    .where('delivered.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .execute()
  return new Map(scans.map((scan) => [scan.ticket_id, scan.at]))
}

/** The tickets with both sides' shares, as {@link presentTotal}. */
export function presentItems(
  items: readonly ItemRow[],
  gathered: Gathered,
  row: TransactionRow,
  scans: Map<string, Date>,
) {
  return items.map((item) => ({
    ticketId: item.ticketId,
    seat: (gathered.tickets.get(item.ticketId) as TicketInfo).seat,
    shares: presentShares(item.shares, row.currency),
    scannedAt: scans.get(item.ticketId)?.toISOString() ?? null,
  }))
}

/** One purchase as one of its sides sees it. */
export async function presentTransaction(db: Db, row: TransactionRow, viewerId: string): Promise<Transaction> {
  const gathered = await gatherTransactions(db, [row])
  const items = gathered.items.get(row.id) ?? []
  const role = row.buyer_id === viewerId ? 'buyer' : 'seller'
  const other = gathered.people.get(role === 'buyer' ? row.seller_id : row.buyer_id)
  const payment = gathered.payments.get(row.id)
  const payout = gathered.payouts.get(row.id)
  const now = await databaseNow(db)
  const standing = standingIn(gathered, row, now)
  const { transfer, claim } = standing
  const { seats: _, ...core } = presentCore(row, gathered)
  const ticketIds = items.map((item) => item.ticketId)
  const started = new Date(core.occurrence.startsAt) <= now
  const scans = await scansOf(db, row.id, ticketIds)
  return {
    ...core,
    role,
    total: shownTo(role, presentTotal(row, gathered)),
    counterpart: { firstName: other?.firstName ?? '' },
    listingId: row.listing_id,
    items: presentItems(items, gathered, row, scans).map((item) => ({ ...item, shares: shownTo(role, item.shares) })),
    reservedUntil: row.state === 'reserved' ? row.reserved_until.toISOString() : null,
    app: appOf(items, gathered),
    clearsAt: clearsAt(row),
    clearedBy: row.cleared_by,
    canConfirm: role === 'buyer' && row.state === 'delivered' && !row.frozen && started,
    ...presentDelivery(standing, role, addressee(row, role, gathered)),
    claim: claim && presentClaim(claim),
    claimableUntil: role === 'buyer' ? (claimableUntil(standing)?.toISOString() ?? null) : null,
    printedStartsAt: row.printed_starts_at,
    printedEvent: gathered.tickets.get(ticketIds[0] ?? '')?.printedEvent ?? null,
    payment: role === 'buyer' && payment ? presentPayment(payment) : null,
    payout: role === 'seller' ? presentPayout(row, payout) : null,
    timeline: await transactionTimeline(db, role, {
      transactionId: row.id,
      safety: row.safety,
      scans,
      payment,
      payout,
      transfer,
      claim,
    }),
    serverNow: now.toISOString(),
  }
}

/** When the seller is paid at the latest, while that is still to come. */
export const clearsAt = (row: TransactionRow): string | null =>
  ['reserved', 'paid', 'delivered'].includes(row.state) ? row.clears_at.toISOString() : null

const appOf = ([first]: readonly ItemRow[], gathered: Gathered): string | null =>
  (first && gathered.tickets.get(first.ticketId)?.transferApp) ?? null

export const standingIn = (gathered: Gathered, row: TransactionRow, now: Date): Standing => ({
  row,
  transfer: gathered.transfers.get(row.id) ?? null,
  claim: gathered.claims.get(row.id) ?? null,
  now,
})

/** The buyer's address in the issuer's app: the seller needs it while the money is held, and no longer. */
function addressee(row: TransactionRow, role: 'buyer' | 'seller', gathered: Gathered) {
  const needed = role === 'buyer' || row.state === 'paid' || row.state === 'delivered'
  return needed ? gathered.people.get(row.buyer_id) : undefined
}

function presentPayment(payment: PaymentInfo): NonNullable<Transaction['payment']> {
  const state =
    payment.state === 'created' || payment.state === 'open'
      ? 'open'
      : payment.state === 'cancelling'
        ? 'processing'
        : payment.state
  return { state, message: payment.failure }
}
