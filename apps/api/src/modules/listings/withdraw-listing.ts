import { getTickets, recordOffer } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { sql } from 'kysely'
import { listingWithdrawn } from './events.ts'
import { lockMyListing } from './lock-my-listing.ts'
import { own } from './own.ts'
import { type ListingFact, say } from './say.ts'
import { isLive } from './states.ts'

/** Takes the unsold tickets off the market. Refused while somebody is buying from it. */
export async function withdrawListing(tx: Tx, sellerId: string, listingId: string): Promise<void> {
  const listing = await lockMyListing(tx, sellerId, listingId)
  if (listing.state !== 'withdrawn') {
    refuseUnless(isLive(listing.state), listingProblems.not_live)
    const locked = await own(tx)
      .selectFrom('listings.listing_ticket')
      .select('ticket_id')
      .where('listing_id', '=', listingId)
      .where('state', '=', 'locked')
      .executeTakeFirst()
    refuseUnless(!locked, listingProblems.being_bought)
    await takeOffMarket(tx, listing, 'withdrawn')
    await say(tx, listingWithdrawn, listing, {})
  }
}

/** Ends a listing the caller has locked: what is still available leaves the market, locked seats stay locked. */
export async function takeOffMarket(tx: Tx, listing: ListingFact, state: 'withdrawn' | 'expired'): Promise<void> {
  const left = await own(tx)
    .updateTable('listings.listing_ticket')
    .set({ state: 'withdrawn' })
    .where('listing_id', '=', listing.id)
    .where('state', '=', 'available')
    .returning('ticket_id')
    .execute()
  await own(tx)
    .updateTable('listings.listing')
    .set({ state, available: 0, version: sql<number>`version + 1` })
    .where('id', '=', listing.id)
    .execute()
  const tickets = await getTickets(
    tx,
    left.map((row) => row.ticket_id),
  )
  await recordOffer(tx, 'unlisted', listing.seller_id, listing.id, [...tickets.values()])
}

/** Ends a live listing the caller has locked when nothing of it is, or may again be, on offer. */
export async function withdrawIfEmpty(tx: Tx, listing: ListingFact): Promise<void> {
  const open = await own(tx)
    .selectFrom('listings.listing_ticket')
    .select('ticket_id')
    .where('listing_id', '=', listing.id)
    .where('state', 'in', ['available', 'locked'])
    .executeTakeFirst()
  if (open) return
  await own(tx).updateTable('listings.listing').set({ state: 'withdrawn' }).where('id', '=', listing.id).execute()
  await say(tx, listingWithdrawn, listing, {})
}
