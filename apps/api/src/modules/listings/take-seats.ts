import type { Tx } from '#platform/db'
import { refuse, refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { splitAllows } from '@fullhouse/kernel'
import { sql } from 'kysely'
import { listingReserved } from './events.ts'
import { own } from './own.ts'
import { say } from './say.ts'

export interface SeatsTaken {
  listingId: string
  sellerId: string
  occurrenceId: string
  currency: string
  price: number
  ticketIds: string[]
}

/**
 * Locks `quantity` seats of a live listing for one purchase. One guarded statement decides the winner: its row
 * lock queues the others, who then find too few seats. The seats are picked in a second statement, whose snapshot
 * is taken behind that lock.
 */
export async function takeSeats(
  tx: Tx,
  want: { listingId: string; quantity: number; price: number; buyerId: string; transactionId: string },
): Promise<SeatsTaken> {
  const listing = await own(tx)
    .updateTable('listings.listing')
    .set({ available: sql<number>`available - ${want.quantity}` })
    .where('id', '=', want.listingId)
    .where('state', '=', 'active')
    .where('price', '=', want.price)
    .where('seller_id', '<>', want.buyerId)
    .where('expires_at', '>', sql<Date>`platform.now()`)
    .where(sql<boolean>`listings.split_allows(split_rule, available, ${want.quantity})`)
    .returning(['id', 'seller_id', 'occurrence_id', 'currency', 'price'])
    .executeTakeFirst()
  if (!listing) return refuseWithReason(tx, want)
  const seats = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: 'locked', transaction_id: want.transactionId })
    .where('listing_id', '=', listing.id)
    .where('ticket_id', 'in', (eb) =>
      eb
        .selectFrom('listings.listing_ticket')
        .select('ticket_id')
        .where('listing_id', '=', listing.id)
        .where('state', '=', 'available')
        .orderBy('position')
        .limit(want.quantity),
    )
    .returning(['ticket_id', 'position'])
    .execute()
  if (seats.length !== want.quantity) throw new Error(`listing ${listing.id} counts more seats than it has`)
  await say(tx, listingReserved, listing, { quantity: want.quantity })
  return {
    listingId: listing.id,
    sellerId: listing.seller_id,
    occurrenceId: listing.occurrence_id,
    currency: listing.currency,
    price: listing.price,
    ticketIds: seats.toSorted((a, b) => a.position - b.position).map((seat) => seat.ticket_id),
  }
}

/** The guard said no; says which part of it. */
async function refuseWithReason(tx: Tx, want: Parameters<typeof takeSeats>[1]): Promise<never> {
  const listing = await own(tx)
    .selectFrom('listings.listing')
    .selectAll()
    .where('id', '=', want.listingId)
    .executeTakeFirst()
  refuseUnless(listing, platformProblems.not_found)
  refuseUnless(listing.seller_id !== want.buyerId, escrowProblems.own_listing)
  if (listing.state === 'active' && listing.available > 0 && listing.price !== want.price) {
    refuse(escrowProblems.price_changed, { facts: { price: { amount: listing.price, currency: listing.currency } } })
  }
  const live = listing.state === 'active' && listing.available >= want.quantity
  refuseUnless(
    !live || splitAllows(listing.split_rule, listing.available, want.quantity),
    escrowProblems.quantity_not_allowed,
  )
  refuse(escrowProblems.sold_out, { facts: { available: listing.available } })
}
