import { decideClearance, itemsOf, lockTransaction, markCleared, type TransactionRow } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { post } from '#modules/ledger'
import { paymentsOf } from '#modules/payments'
import { schedulePayout } from '#modules/payouts'
import { sumShares } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import { databaseNow, type Tx } from '#platform/db'
import { releasedLines } from '../journal.ts'

/**
 * Lets the seller's money go when the one clearance rule says so: by scan, by the buyer's word or by the timer.
 * Whoever calls, and however often, it happens once. Returns whether it did now.
 */
export async function clearTransaction(tx: Tx, transactionId: string): Promise<boolean> {
  const row = await lockTransaction(tx, transactionId)
  if (row?.state !== 'delivered') return false
  const items = (await itemsOf(tx, [row.id])).get(row.id) ?? []
  const tickets = await getTickets(
    tx,
    items.map((item) => item.ticketId),
  )
  const occurrence = (await getOccurrences(tx, [row.occurrence_id])).get(row.occurrence_id)
  const now = await databaseNow(tx)
  const by = decideClearance({
    frozen: row.frozen,
    tickets: items.length,
    scanned: [...tickets.values()].filter((ticket) => ticket.state === 'used' && ticket.holderId === row.buyer_id)
      .length,
    buyerConfirmed: row.confirmed_at !== null,
    started: occurrence !== undefined && occurrence.startsAt <= now,
    safety: row.safety,
    timerOver: row.clears_at <= now,
  })
  if (!by) return false
  const subject = { type: 'transaction', id: row.id }
  await post(tx, {
    key: `transaction:${row.id}:released`,
    type: 'purchase.released',
    subject,
    lines: releasedLines(row, items),
  })
  await markCleared(tx, row, by)
  await payOut(tx, row, sumShares(items.map((item) => item.shares)).sellerNet)
  return true
}

async function payOut(tx: Tx, row: TransactionRow, amount: number): Promise<void> {
  const chargeId = (await paymentsOf(tx, 'transaction', [row.id])).get(row.id)?.chargeId
  if (!chargeId) throw new Error(`transaction ${row.id} was delivered without a charge`)
  await schedulePayout(tx, {
    sellerId: row.seller_id,
    transactionId: row.id,
    reference: row.reference,
    amount,
    currency: row.currency,
    chargeId,
  })
}
