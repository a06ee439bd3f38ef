import { getOccurrences } from '#modules/events'
import { boundsOf, getTerms, priceProblem, refusePrice, shareOut } from '#modules/pricing'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'
import type { SplitRule } from '@fullhouse/kernel'
import { listingChanged } from './events.ts'
import { lockMyListing } from './lock-my-listing.ts'
import { getMyListing } from './my-listings.ts'
import { own } from './own.ts'
import { say } from './say.ts'
import { isLive } from './states.ts'

/** Changes price or split rule of what is not sold yet. Purchases under way keep the price they were reserved at. */
export async function changePrice(
  tx: Tx,
  sellerId: string,
  listingId: string,
  change: { version: number; price?: Money | undefined; splitRule?: SplitRule | undefined },
) {
  const listing = await lockMyListing(tx, sellerId, listingId)
  refuseUnless(isLive(listing.state), listingProblems.not_live)
  refuseUnless(listing.version === change.version, listingProblems.version_conflict)
  const price = change.price ?? { amount: listing.price, currency: listing.currency }
  if (change.price) await refuseUnlessAllowed(tx, listing, change.price)
  await own(tx)
    .updateTable('listings.listing')
    .set({ price: price.amount, split_rule: change.splitRule ?? listing.split_rule, version: listing.version + 1 })
    .where('id', '=', listingId)
    .execute()
  if (price.amount !== listing.price) {
    await own(tx)
      .insertInto('listings.price_change')
      .values({ listing_id: listingId, price_before: listing.price, price_after: price.amount })
      .execute()
  }
  await say(tx, listingChanged, listing, { price })
  return getMyListing(tx, sellerId, listingId)
}

async function refuseUnlessAllowed(
  tx: Tx,
  listing: { occurrence_id: string; face_value: number; currency: string },
  price: Money,
) {
  const occurrence = (await getOccurrences(tx, [listing.occurrence_id])).get(listing.occurrence_id)
  refuseUnless(occurrence, platformProblems.not_found)
  const terms = await getTerms(tx, occurrence)
  const bounds = boundsOf(occurrence, listing.face_value, listing.currency)
  refusePrice(priceProblem(price, bounds, shareOut(price.amount, terms).sellerNet))
}
