import { itemsOf, markDelivered, markPaid, type TransactionRow } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { post } from '#modules/ledger'
import { sellSeats } from '#modules/listings'
import { moveTickets } from '#modules/tickets'
import type { Tx } from '#platform/db'
import type { Keys } from '#platform/keys'
import { sql } from 'kysely'
import { heldLines } from '../journal.ts'

/**
 * Money and ownership change together: seats sold, tickets the buyer's, money held in the ledger, facts in the
 * outbox, all in the caller's transaction. What the seller has yet to send stays `paid`. `false`, with nothing changed, when a ticket can no longer move.
 */
export async function confirmPurchase(tx: Tx, keys: Keys, row: TransactionRow): Promise<boolean> {
  const items = (await itemsOf(tx, [row.id])).get(row.id) ?? []
  const subject = { type: 'transaction', id: row.id }
  await sql`savepoint delivery`.execute(tx)
  const sold = await sellSeats(tx, row.listing_id, row.id)
  const moved =
    sold === row.quantity &&
    (await moveTickets(tx, keys, {
      ticketIds: items.map((item) => item.ticketId),
      fromId: row.seller_id,
      toId: row.buyer_id,
      subject,
    }))
  if (!moved) {
    await sql`rollback to savepoint delivery`.execute(tx)
    return false
  }
  await post(tx, { key: `transaction:${row.id}:held`, type: 'purchase.held', subject, lines: heldLines(row, items) })
  if (row.safety === 'transfer') await markPaid(tx, row, await startOf(tx, row.occurrence_id))
  else await markDelivered(tx, row)
  return true
}

async function startOf(tx: Tx, occurrenceId: string): Promise<Date> {
  const occurrence = (await getOccurrences(tx, [occurrenceId])).get(occurrenceId)
  if (!occurrence) throw new Error(`no occurrence ${occurrenceId}`)
  return occurrence.startsAt
}
