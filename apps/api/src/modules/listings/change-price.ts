import { getOccurrences } from '#modules/events'
import { getBounds, getTerms, priceProblem, refusePrice, shareOut } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'
import type { SplitRule } from '@fullhouse/kernel'
import { listingChanged } from './events.ts'
import { lockMyListing } from './lock-my-listing.ts'
import { own } from './own.ts'
import { say, sayToSeller } from './say.ts'
import { lockSeller, refuseOverPriced } from './seller-limits.ts'
import { standingIn, type StandingsOf } from './standing.ts'
import { isLive } from './states.ts'

type Listing = Awaited<ReturnType<typeof lockMyListing>>

/** Changes price or split rule of what is not sold yet. Purchases under way keep the price they were reserved at. */
export async function changePrice(
  tx: Tx,
  standingsOf: StandingsOf,
  sellerId: string,
  listingId: string,
  change: { version: number; price?: Money | undefined; splitRule?: SplitRule | undefined },
): Promise<void> {
  const listing = await lockMyListing(tx, sellerId, listingId)
  refuseUnless(isLive(listing.state), listingProblems.not_live)
  refuseUnless(listing.version === change.version, listingProblems.version_conflict)
  const price = change.price ?? { amount: listing.price, currency: listing.currency }
  if (change.price) await refuseUnlessAllowed(tx, standingsOf, listing, change.price)
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
  const tell = listing.state === 'waiting' ? sayToSeller : say
  await tell(tx, listingChanged, listing, { price })
}

async function refuseUnlessAllowed(tx: Tx, standingsOf: StandingsOf, listing: Listing, price: Money): Promise<void> {
  const occurrence = (await getOccurrences(tx, [listing.occurrence_id])).get(listing.occurrence_id)
  refuseUnless(occurrence, platformProblems.not_found)
  const seats = await own(tx)
    .selectFrom('listings.listing_ticket')
    .select(['ticket_id', 'state'])
    .where('listing_id', '=', listing.id)
    .execute()
  const [first] = (await getTickets(tx, [seats[0]?.ticket_id ?? ''])).values()
  refuseUnless(first, platformProblems.not_found)
  const terms = await getTerms(tx, occurrence)
  const bounds = await getBounds(tx, occurrence, first)
  refusePrice(priceProblem(price, bounds, shareOut(price.amount, terms).sellerNet))
  if (listing.safety === 'reissued') return
  await lockSeller(tx, listing.seller_id)
  const standing = standingIn(await standingsOf(tx, [listing.seller_id]), listing.seller_id)
  const tickets = seats.filter((seat) => seat.state === 'available' || seat.state === 'locked').length
  await refuseOverPriced(tx, listing.seller_id, standing, { tickets, before: listing.price, price })
}
