import { clearanceEnd, getBounds, getTerms, presentShares, priceProblem, shareOut, sumShares } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Money } from '@fullhouse/contracts/shapes'
import { oneLot } from './lot.ts'
import { standingIn, type StandingsOf } from './standing.ts'

/** What the buyer would pay, the seller receive, and when: at a price per ticket. Saves nothing. */
export async function quoteListing(
  db: Db,
  standingsOf: StandingsOf,
  sellerId: string,
  input: { ticketIds: string[]; price: Money },
) {
  const found = await getTickets(db, input.ticketIds)
  const tickets = input.ticketIds.flatMap((id) => found.get(id) ?? []).filter((ticket) => ticket.holderId === sellerId)
  refuseUnless(tickets.length === input.ticketIds.length, platformProblems.not_found)
  const { first, occurrence } = await oneLot(db, tickets)
  const { currency } = first
  const { level } = standingIn(await standingsOf(db, [sellerId]), sellerId)
  const terms = await getTerms(db, occurrence)
  const each = shareOut(input.price.amount, terms)
  const bounds = await getBounds(db, occurrence, first)
  const problem = priceProblem(input.price, bounds, each.sellerNet)?.problem
  const { buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm, vatCountry, vatCitation } = terms
  return {
    quantity: tickets.length,
    each: presentShares(each, currency),
    total: presentShares(sumShares(tickets.map(() => each)), currency),
    rates: { buyerFeePpm, sellerFeePpm, royaltyPpm, vatPpm, vatCountry, vatCitation },
    bounds,
    paidBy: clearanceEnd(occurrence, first.safety, level).toISOString(),
    problem: problem ? { code: problem.code, title: problem.title } : null,
  }
}
