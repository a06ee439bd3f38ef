import { getTickets, recordOffer } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { sql } from 'kysely'
import { listingReleased } from './events.ts'
import { own } from './own.ts'
import { say } from './say.ts'

/** Gives the seats of a purchase that will not happen back to the market, or to the seller when the offer has ended. */
export async function releaseSeats(tx: Tx, listingId: string, transactionId: string): Promise<void> {
  const listing = await own(tx)
    .selectFrom('listings.listing')
    .select(['id', 'seller_id', 'occurrence_id', 'state'])
    .where('id', '=', listingId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const live = listing.state === 'active' || listing.state === 'paused'
  const seats = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: live ? 'available' : 'withdrawn', transaction_id: null })
    .where('transaction_id', '=', transactionId)
    .where('listing_id', '=', listingId)
    .where('state', '=', 'locked')
    .returning('ticket_id')
    .execute()
  if (seats.length === 0) return
  if (live) {
    await own(tx)
      .updateTable('listings.listing')
      .set({ available: sql<number>`available + ${seats.length}` })
      .where('id', '=', listingId)
      .execute()
    await say(tx, listingReleased, listing, { quantity: seats.length })
    return
  }
  const tickets = await getTickets(
    tx,
    seats.map((seat) => seat.ticket_id),
  )
  await recordOffer(tx, 'unlisted', listing.seller_id, listing.id, [...tickets.values()])
}
