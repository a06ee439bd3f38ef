import { getOccurrences, type OccurrenceInfo } from '#modules/events'
import { boundsOf, clearanceEnd, getTerms, presentShares, priceProblem, shareOut, sumShares } from '#modules/pricing'
import { getTickets, type TicketInfo } from '#modules/tickets'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { listingProblems } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'

/** What the buyer would pay, the seller receive, and when: at a price per ticket. Saves nothing. */
export async function quoteListing(db: Db, sellerId: string, input: { ticketIds: string[]; price: Money }) {
  const found = await getTickets(db, input.ticketIds)
  const tickets = input.ticketIds.flatMap((id) => found.get(id) ?? []).filter((ticket) => ticket.holderId === sellerId)
  refuseUnless(tickets.length === input.ticketIds.length, platformProblems.not_found)
  const { first, occurrence } = await oneLot(db, tickets)
  const { currency } = first
  const terms = await getTerms(db, occurrence)
  const each = shareOut(input.price.amount, terms)
  const bounds = boundsOf(occurrence, first.faceValue, currency)
  const problem = priceProblem(input.price, bounds, each.sellerNet)?.problem
  const { buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm, vatCountry, vatCitation } = terms
  return {
    quantity: tickets.length,
    each: presentShares(each, currency),
    total: presentShares(sumShares(tickets.map(() => each)), currency),
    rates: { buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm, vatCountry, vatCitation },
    bounds,
    paidBy: clearanceEnd(occurrence, first.safety, 'new').toISOString(),
    problem: problem ? { code: problem.code, title: problem.title } : null,
  }
}

/** Tickets that may be offered together: one date, one section and row, one face value. */
export async function oneLot(
  db: Db,
  tickets: readonly TicketInfo[],
): Promise<{ first: TicketInfo; occurrence: OccurrenceInfo }> {
  const [first] = tickets
  refuseUnless(first, platformProblems.not_found)
  const same = tickets.every(
    (ticket) =>
      ticket.occurrenceId === first.occurrenceId &&
      ticket.seat.section === first.seat.section &&
      ticket.seat.row === first.seat.row &&
      ticket.safety === first.safety &&
      ticket.faceValue === first.faceValue &&
      ticket.currency === first.currency,
  )
  refuseUnless(same, listingProblems.tickets_mixed)
  const occurrence = (await getOccurrences(db, [first.occurrenceId])).get(first.occurrenceId)
  refuseUnless(occurrence, platformProblems.not_found)
  return { first, occurrence }
}
