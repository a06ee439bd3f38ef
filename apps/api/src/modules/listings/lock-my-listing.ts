import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import { own } from './own.ts'

/** Locks one of this seller's listings until the commit; what is not theirs does not exist. */
export async function lockMyListing(tx: Tx, sellerId: string, listingId: string) {
  const listing = await own(tx)
    .selectFrom('listings.listing')
    .selectAll()
    .where('id', '=', listingId)
    .where('seller_id', '=', sellerId)
    .forUpdate()
    .executeTakeFirst()
  refuseUnless(listing, platformProblems.not_found)
  return listing
}
