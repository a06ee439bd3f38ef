import { boundsOf, getTerms, priceProblem, refusePrice, shareOut } from '#modules/pricing'
import { lockHeldTickets, recordOffer } from '#modules/tickets'
import { databaseNow, type Tx, violates } from '#platform/db'
import { refuse, refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'
import type { SplitRule } from '@fullhouse/kernel'
import { listingCreated } from './events.ts'
import { getMyListing } from './my-listings.ts'
import { own } from './own.ts'
import { oneLot } from './quote-listing.ts'
import { say } from './say.ts'
import { seatOrder } from './rules.ts'

/** Offers tickets for resale. The partial unique index, not this code, decides who was first. */
export async function createListing(
  tx: Tx,
  sellerId: string,
  input: { ticketIds: string[]; price: Money; splitRule: SplitRule },
) {
  const tickets = await lockHeldTickets(tx, sellerId, input.ticketIds)
  refuseUnless(tickets.length === input.ticketIds.length, platformProblems.not_found)
  refuseUnless(
    tickets.every((ticket) => ticket.state === 'valid'),
    listingProblems.ticket_not_sellable,
  )
  const { first, occurrence } = await oneLot(tx, tickets)
  refuseUnless(occurrence.startsAt > (await databaseNow(tx)), listingProblems.too_late)
  const terms = await getTerms(tx, occurrence)
  const bounds = boundsOf(occurrence, first.faceValue, first.currency)
  refusePrice(priceProblem(input.price, bounds, shareOut(input.price.amount, terms).sellerNet))

  const listing = await own(tx)
    .insertInto('listings.listing')
    .values({
      seller_id: sellerId,
      occurrence_id: occurrence.occurrenceId,
      safety: first.safety,
      section: first.seat.section,
      row: first.seat.row,
      price: input.price.amount,
      face_value: first.faceValue,
      currency: first.currency,
      split_rule: input.splitRule,
      available: tickets.length,
      expires_at: occurrence.startsAt,
    })
    .returning(['id', 'seller_id', 'occurrence_id'])
    .executeTakeFirstOrThrow()
  const ordered = tickets.toSorted((a, b) => seatOrder(a.seat, b.seat))
  try {
    await own(tx)
      .insertInto('listings.listing_ticket')
      .values(ordered.map((ticket, position) => ({ listing_id: listing.id, ticket_id: ticket.ticketId, position })))
      .execute()
  } catch (error) {
    if (violates(error, 'listing_ticket_one_live')) refuse(listingProblems.already_listed)
    throw error
  }
  await recordOffer(tx, 'listed', sellerId, listing.id, tickets)
  await say(tx, listingCreated, listing, { ticketIds: input.ticketIds, price: input.price })
  return getMyListing(tx, sellerId, listing.id)
}
