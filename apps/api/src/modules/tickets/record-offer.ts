import type { Tx } from '#platform/db'
import { own } from './own.ts'

/** Writes into the passports of these tickets that they went on, or came off, the market. */
export async function recordOffer(
  tx: Tx,
  kind: 'listed' | 'unlisted',
  holderId: string,
  listingId: string,
  tickets: readonly { ticketId: string; version: number }[],
): Promise<void> {
  if (tickets.length === 0) return
  await own(tx)
    .insertInto('tickets.custody')
    .values(
      tickets.map((ticket) => ({
        ticket_id: ticket.ticketId,
        version: ticket.version,
        kind,
        holder_id: holderId,
        subject_type: 'listing',
        subject_id: listingId,
      })),
    )
    .execute()
}
