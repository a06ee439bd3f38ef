import { holdEventState, type OccurrenceInfo } from '#modules/events'
import { getBounds, getTerms, priceProblem, refusePrice, shareOut } from '#modules/pricing'
import { lockHeldTickets, recordOffer, type TicketInfo } from '#modules/tickets'
import { databaseNow, type Tx, violates } from '#platform/db'
import { refuse, refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'
import type { SplitRule } from '@fullhouse/kernel'
import { checkSeller, refuseTooFarAhead } from './check-seller.ts'
import { listingCreated, listingWaiting } from './events.ts'
import { oneLot } from './lot.ts'
import { own } from './own.ts'
import { seatOrder } from './rules.ts'
import { say, sayToSeller } from './say.ts'
import { lockSeller, refuseOverLimit } from './seller-limits.ts'
import { standingIn, type StandingsOf } from './standing.ts'

interface Offer {
  ticketIds: string[]
  price: Money
  splitRule: SplitRule
}

/**
 * Offers tickets for resale; where their event is proposed the offer waits. Returns the listing's id. The partial
 * unique index, not this code, decides who was first with a ticket.
 */
export async function createListing(tx: Tx, standingsOf: StandingsOf, sellerId: string, offer: Offer): Promise<string> {
  const tickets = await lockHeldTickets(tx, sellerId, offer.ticketIds)
  refuseUnless(tickets.length === offer.ticketIds.length, platformProblems.not_found)
  const { first, occurrence } = await oneLot(tx, tickets)
  const { country } = await checkSeller(tx, sellerId, first.safety)
  refuseUnless(
    tickets.every((ticket) => ticket.state === 'valid'),
    listingProblems.ticket_not_sellable,
  )
  refuseUnless(occurrence.startsAt > (await databaseNow(tx)), listingProblems.too_late)
  const state = await firstState(tx, occurrence)
  const standing = standingIn(await standingsOf(tx, [sellerId]), sellerId)
  await refuseTooFarAhead(tx, { occurrence, safety: first.safety, level: standing.level, country })
  const terms = await getTerms(tx, occurrence)
  const bounds = await getBounds(tx, occurrence, first)
  refusePrice(priceProblem(offer.price, bounds, shareOut(offer.price.amount, terms).sellerNet))
  if (first.safety !== 'reissued') {
    await lockSeller(tx, sellerId)
    await refuseOverLimit(tx, sellerId, standing, {
      occurrenceId: occurrence.occurrenceId,
      tickets: tickets.length,
      price: offer.price,
    })
  }
  return insertListing(tx, sellerId, offer, { state, tickets, first, occurrence })
}

/** Holds the event still, so that its approval either is seen here or finds the waiting listing. */
async function firstState(tx: Tx, occurrence: OccurrenceInfo): Promise<'active' | 'waiting'> {
  if (occurrence.eventState === 'published') return 'active'
  const now = await holdEventState(tx, occurrence.eventId)
  refuseUnless(now !== 'declined', listingProblems.ticket_not_sellable, { facts: { eventState: now } })
  return now === 'published' ? 'active' : 'waiting'
}

async function insertListing(
  tx: Tx,
  sellerId: string,
  offer: Offer,
  lot: { state: 'active' | 'waiting'; tickets: TicketInfo[]; first: TicketInfo; occurrence: OccurrenceInfo },
): Promise<string> {
  const { state, tickets, first, occurrence } = lot
  const listing = await own(tx)
    .insertInto('listings.listing')
    .values({
      seller_id: sellerId,
      occurrence_id: occurrence.occurrenceId,
      state,
      safety: first.safety,
      section: first.seat.section,
      row: first.seat.row,
      price: offer.price.amount,
      face_value: first.faceValue,
      currency: first.currency,
      split_rule: offer.splitRule,
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
    // Bought here and not arrived yet, or its purchase is frozen.
    if (violates(error, 'listing_ticket_settled')) refuse(listingProblems.ticket_not_sellable)
    throw error
  }
  await recordOffer(tx, 'listed', sellerId, listing.id, tickets)
  const more = { ticketIds: offer.ticketIds, price: offer.price }
  if (state === 'active') await say(tx, listingCreated, listing, more)
  else await sayToSeller(tx, listingWaiting, listing, more)
  return listing.id
}
