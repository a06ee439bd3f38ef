import { databaseNow, type Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { listingPaused, listingResumed } from './events.ts'
import { lockMyListing } from './lock-my-listing.ts'
import { own } from './own.ts'
import { say } from './say.ts'

/** Hides an offer for now. Asking twice is fine. */
export async function pauseListing(tx: Tx, sellerId: string, listingId: string): Promise<void> {
  const listing = await lockMyListing(tx, sellerId, listingId)
  if (listing.state !== 'paused') {
    refuseUnless(listing.state === 'active', listingProblems.not_live)
    await setState(tx, listing, 'paused')
    await say(tx, listingPaused, listing, {})
  }
}

/** Shows a paused offer again. */
export async function resumeListing(tx: Tx, sellerId: string, listingId: string): Promise<void> {
  const listing = await lockMyListing(tx, sellerId, listingId)
  if (listing.state !== 'active') {
    refuseUnless(listing.state === 'paused', listingProblems.not_live)
    refuseUnless(listing.expires_at > (await databaseNow(tx)), listingProblems.too_late)
    await setState(tx, listing, 'active')
    await say(tx, listingResumed, listing, {})
  }
}

async function setState(tx: Tx, listing: { id: string; version: number }, state: 'active' | 'paused') {
  await own(tx)
    .updateTable('listings.listing')
    .set({ state, version: listing.version + 1 })
    .where('id', '=', listing.id)
    .execute()
}
