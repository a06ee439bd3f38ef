import { getTickets, recordOffer } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { sql } from 'kysely'
import { listingReleased } from './events.ts'
import { own } from './own.ts'
import { say } from './say.ts'
import { isLive } from './states.ts'
import { withdrawIfEmpty } from './withdraw-listing.ts'

/**
 * Gives the seats of a purchase that will not happen back to the market, or to the seller when the offer has ended.
 * A ticket that was let in, or moved, meanwhile is not offered again.
 */
export async function releaseSeats(tx: Tx, listingId: string, transactionId: string): Promise<void> {
  const listing = await own(tx)
    .selectFrom('listings.listing')
    .select(['id', 'seller_id', 'occurrence_id', 'state'])
    .where('id', '=', listingId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const seats = await own(tx)
    .selectFrom('listings.listing_ticket')
    .select('ticket_id')
    .where('transaction_id', '=', transactionId)
    .where('listing_id', '=', listingId)
    .where('state', '=', 'locked')
    .execute()
  if (seats.length === 0) return
  const ids = seats.map((seat) => seat.ticket_id)
  const good = [...(await getTickets(tx, ids)).values()].filter(
    (ticket) => ticket.state === 'valid' && ticket.holderId === listing.seller_id,
  )
  const live = isLive(listing.state)
  const back = live ? good.map((ticket) => ticket.ticketId) : []
  await own(tx)
    .updateTable('listings.listing_ticket')
    .set({
      state: sql`case when ticket_id = any(${back}::uuid[]) then 'available' else 'withdrawn' end`,
      transaction_id: null,
    })
    .where('listing_id', '=', listingId)
    .where('ticket_id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  if (!live) return recordOffer(tx, 'unlisted', listing.seller_id, listing.id, good)
  if (back.length === 0) return withdrawIfEmpty(tx, listing)
  await own(tx)
    .updateTable('listings.listing')
    .set({ available: sql<number>`available + ${back.length}` })
    .where('id', '=', listingId)
    .execute()
  await say(tx, listingReleased, listing, { quantity: back.length })
}
