import {
  itemsOf,
  lockTransaction,
  markEnded,
  paymentStranded,
  say,
  type TransactionRow,
  unsettledTickets,
} from '#modules/escrow'
import { post } from '#modules/ledger'
import { releaseSeats, withdrawTicket } from '#modules/listings'
import {
  type Allocation,
  allocationsOf,
  type Intent,
  lockPayment,
  markCancelled,
  markOpen,
  markSucceeded,
} from '#modules/payments'
import type { Tx } from '#platform/db'
import type { Keys } from '#platform/keys'
import { strandedLines } from '../journal.ts'
import { confirmPurchase } from './confirm-purchase.ts'

interface Covered {
  allocation: Allocation
  row: TransactionRow
}

/**
 * Applies what the gateway says of a payment, once, whoever asks and however often: the purchases it covers are
 * locked first, then the payment.
 */
export async function applyIntent(tx: Tx, keys: Keys, paymentId: string, intent: Intent): Promise<void> {
  const covered = await lockCovered(tx, paymentId)
  const payment = await lockPayment(tx, paymentId)
  if (intent.state === 'succeeded') {
    if (!(await markSucceeded(tx, paymentId, intent))) return
    const asAgreed = intent.received === payment.amount && intent.currency === payment.currency
    if (!asAgreed)
      await strand(
        tx,
        paymentId,
        intent.received,
        intent.currency,
        covered.map(({ row }) => row),
      )
    else for (const { allocation, row } of covered) await deliverOrStrand(tx, keys, paymentId, allocation, row)
    return
  }
  if (intent.state === 'cancelled') await end(tx, covered, paymentId, 'cancelled', intent.failure)
  else await markOpen(tx, paymentId, intent)
}

/** The gateway never made this payment and never will: what waits for its end goes on. */
export async function applyRefusal(tx: Tx, paymentId: string, why: string): Promise<void> {
  const covered = await lockCovered(tx, paymentId)
  const payment = await lockPayment(tx, paymentId)
  if (!payment.intentId) await end(tx, covered, paymentId, 'failed', why)
}

async function lockCovered(tx: Tx, paymentId: string): Promise<Covered[]> {
  const covered: Covered[] = []
  for (const allocation of await allocationsOf(tx, paymentId)) {
    const row = await lockTransaction(tx, allocation.subject.id)
    if (row) covered.push({ allocation, row })
  }
  return covered
}

async function end(
  tx: Tx,
  covered: readonly Covered[],
  paymentId: string,
  as: 'cancelled' | 'failed',
  why: string | null,
): Promise<void> {
  await markCancelled(tx, paymentId, as, why)
  for (const { row } of covered) {
    if (row.state === 'reserved' && row.ending) await endReservation(tx, row, row.ending)
  }
}

async function deliverOrStrand(
  tx: Tx,
  keys: Keys,
  paymentId: string,
  allocation: Allocation,
  row: TransactionRow,
): Promise<void> {
  if (row.state === 'reserved' && (await confirmPurchase(tx, keys, row))) return
  await strand(tx, paymentId, allocation.amount, row.currency, [row])
}

/** Money came for a purchase that cannot happen: it is kept apart and a person is told; the seats are let go. */
async function strand(
  tx: Tx,
  paymentId: string,
  amount: number,
  currency: string,
  rows: readonly TransactionRow[],
): Promise<void> {
  await post(tx, {
    key: `payment:${paymentId}:stranded:${rows.map((row) => row.id).join(',')}`,
    type: 'payment.stranded',
    subject: { type: 'transaction', id: rows[0]?.id ?? paymentId },
    lines: strandedLines(paymentId, amount, currency),
  })
  for (const row of rows) {
    if (row.state === 'reserved') await endReservation(tx, row, 'cancelled')
    await say(tx, paymentStranded, row, { paymentId })
  }
}

/**
 * Seats back to the market, purchase over. The caller holds the purchase's lock. What froze in its seller's hands
 * meanwhile is withdrawn; asked behind the offer's lock, which a freeze takes too.
 */
export async function endReservation(tx: Tx, row: TransactionRow, as: 'expired' | 'cancelled'): Promise<void> {
  await releaseSeats(tx, row.listing_id, row.id)
  const ticketIds = ((await itemsOf(tx, [row.id])).get(row.id) ?? []).map((item) => item.ticketId)
  for (const ticketId of await unsettledTickets(tx, row.seller_id, ticketIds)) {
    await withdrawTicket(tx, ticketId, row.seller_id)
  }
  await markEnded(tx, row, as)
}
