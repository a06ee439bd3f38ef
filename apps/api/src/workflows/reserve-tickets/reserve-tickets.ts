import { openTransaction, refuseHoarding, sayReserved } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { getLiveListing, standingIn, type StandingsOf, takeSeats } from '#modules/listings'
import { buyerPays, clearanceEnd, getBounds, getTerms, shareOut } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { refuse, refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { pricingProblems } from '@fullhouse/contracts/pricing'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'

/**
 * Reserves seats of a listing for one buyer while they pay. The price they saw must still be the price; of many
 * buyers one wins, in the listing's guarded row. Returns the purchase's id.
 */
export async function reserveTickets(
  tx: Tx,
  standingsOf: StandingsOf,
  buyerId: string,
  order: { listingId: string; quantity: number; expectedTotal: Money },
): Promise<string> {
  const listing = await getLiveListing(tx, order.listingId)
  const occurrence = (await getOccurrences(tx, [listing.occurrenceId])).get(listing.occurrenceId)
  refuseUnless(occurrence, platformProblems.not_found)
  const terms = await getTerms(tx, occurrence)
  const shares = shareOut(listing.price, terms)
  // The listing was sound under the terms of its day; today's may leave the seller nothing, or allow less.
  refuseUnless(shares.sellerNet > 0, pricingProblems.nothing_left)
  const { cap } = await getBounds(tx, occurrence, { ...listing, faceValueSource: 'issued' })
  refuseUnless(listing.price <= cap.amount, pricingProblems.above_cap, { facts: { cap } })
  const total = { amount: buyerPays(shares) * order.quantity, currency: listing.currency }
  const seen = order.expectedTotal
  if (seen.amount !== total.amount || seen.currency !== total.currency) {
    refuse(escrowProblems.price_changed, { facts: { total } })
  }
  await refuseHoarding(tx, buyerId)

  // What we issued is held alike for everybody's sales.
  const known = listing.safety === 'reissued' ? [] : [listing.sellerId]
  const { level } = standingIn(await standingsOf(tx, known), listing.sellerId)
  const id = newId()
  const seats = await takeSeats(tx, {
    listingId: order.listingId,
    quantity: order.quantity,
    price: listing.price,
    buyerId,
    transactionId: id,
  })
  const tickets = [...(await getTickets(tx, seats.ticketIds)).values()]
  await openTransaction(tx, {
    id,
    listingId: seats.listingId,
    occurrenceId: seats.occurrenceId,
    buyerId,
    sellerId: seats.sellerId,
    safety: listing.safety,
    currency: seats.currency,
    buyerTotal: total.amount,
    terms,
    royaltyPayeeId: occurrence.organizerId,
    clearsAt: clearanceEnd(occurrence, listing.safety, level),
    printedStartsAt: tickets.find((ticket) => ticket.printedStartsAt !== null)?.printedStartsAt ?? null,
    transferApp: tickets[0]?.transferApp ?? null,
    items: seats.ticketIds.map((ticketId) => ({ ticketId, shares })),
  })
  await sayReserved(tx, { id, buyer_id: buyerId, seller_id: seats.sellerId, occurrence_id: seats.occurrenceId })
  return id
}
