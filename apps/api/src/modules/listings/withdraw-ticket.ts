import { getTickets, recordOffer } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { sql } from 'kysely'
import { own } from './own.ts'
import { withdrawIfEmpty } from './withdraw-listing.ts'

/**
 * Takes one ticket off the market, where a seller is named only if the offer is theirs; the others of its offer stay.
 * While a buyer is at the checkout the seat stays theirs; a ticket that ended meanwhile `releaseSeats`, behind the same
 * lock, does not offer again.
 */
export async function withdrawTicket(tx: Tx, ticketId: string, sellerId?: string): Promise<void> {
  const offer = await own(tx)
    .selectFrom('listings.listing_ticket as lt')
    .innerJoin('listings.listing as l', 'l.id', 'lt.listing_id')
    .select(['l.id', 'l.seller_id', 'l.occurrence_id'])
    .where('lt.ticket_id', '=', ticketId)
    .where('lt.state', 'in', ['available', 'locked'])
    .$if(sellerId !== undefined, (query) => query.where('l.seller_id', '=', sellerId ?? ''))
    .forUpdate('l')
    .executeTakeFirst()
  if (!offer) return
  const gone = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: 'withdrawn' })
    .where('listing_id', '=', offer.id)
    .where('ticket_id', '=', ticketId)
    .where('state', '=', 'available')
    .returning('ticket_id')
    .executeTakeFirst()
  if (!gone) return
  await own(tx)
    .updateTable('listings.listing')
    .set({ available: sql<number>`available - 1`, version: sql<number>`version + 1` })
    .where('id', '=', offer.id)
    .execute()
  const tickets = await getTickets(tx, [ticketId])
  await recordOffer(tx, 'unlisted', offer.seller_id, offer.id, [...tickets.values()])
  await withdrawIfEmpty(tx, offer)
}
