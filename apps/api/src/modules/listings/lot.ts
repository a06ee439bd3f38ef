import { getOccurrences, type OccurrenceInfo } from '#modules/events'
import type { TicketInfo } from '#modules/tickets'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { sendWithinHours } from '@fullhouse/contracts/escrow'
import { listingProblems, type PublicListing } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'

/** What must be the same on every ticket of a lot: the buyer takes some of them, whichever they are. */
const sameness = (ticket: TicketInfo) =>
  JSON.stringify([
    ticket.occurrenceId,
    ticket.seat.section,
    ticket.seat.row,
    ticket.safety,
    ticket.faceValue,
    ticket.currency,
    ticket.faceValueSource,
    ticket.printedStartsAt,
    ticket.printedEvent,
    ticket.transferApp,
  ])

/** Tickets that may be offered together: one date, section and row, one face value, one way of delivery. */
export async function oneLot(
  db: Db,
  tickets: readonly TicketInfo[],
): Promise<{ first: TicketInfo; occurrence: OccurrenceInfo }> {
  const [first] = tickets
  refuseUnless(first, platformProblems.not_found)
  refuseUnless(new Set(tickets.map(sameness)).size === 1, listingProblems.tickets_mixed)
  const occurrence = (await getOccurrences(db, [first.occurrenceId])).get(first.occurrenceId)
  refuseUnless(occurrence, platformProblems.not_found)
  return { first, occurrence }
}

/** What a lot's tickets have in common, as listings show it. */
export function presentLot(
  ticket: TicketInfo | undefined,
): Pick<PublicListing, 'faceValueSource' | 'printedStartsAt' | 'printedEvent' | 'transfer'> {
  const app = ticket?.transferApp ?? null
  return {
    faceValueSource: ticket?.faceValueSource ?? 'issued',
    printedStartsAt: ticket?.printedStartsAt ?? null,
    printedEvent: ticket?.printedEvent ?? null,
    transfer: app === null ? null : { app, withinHours: sendWithinHours },
  }
}
