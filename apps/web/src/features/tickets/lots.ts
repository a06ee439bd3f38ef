import type { Ticket } from '@fullhouse/contracts/tickets'

/** How a ticket stands, in the word its holder reads. */
export type TicketWord = 'valid' | 'listed' | 'waiting' | 'paused' | 'locked' | 'used' | 'void'

export function ticketWord(ticket: Ticket): TicketWord {
  if (ticket.state !== 'valid') return ticket.state
  if (ticket.listing === null) return 'valid'
  return ticket.listing.state === 'active' ? 'listed' : ticket.listing.state
}

/** Whether it can be offered: valid, not on offer yet, its date not begun. */
export function isSellable(ticket: Ticket, now: number): boolean {
  return ticket.state === 'valid' && ticket.listing === null && Date.parse(ticket.occurrence.startsAt) > now
}

/** Tickets of one lot can be offered together: same date, section, row, first price and way to the buyer. */
export function lotOf({ occurrence, seat, faceValue, ...ticket }: Ticket): string {
  return JSON.stringify([
    [occurrence.occurrenceId, seat.section, seat.row, faceValue.amount, faceValue.currency],
    [ticket.safety, ticket.app, ticket.faceValueSource, ticket.printedStartsAt, ticket.printedEvent],
  ])
}

const seatOrder = new Intl.Collator('en', { numeric: true })
const place = ({ seat }: Ticket) => [seat.section, seat.row, seat.seat].map((part) => part ?? '').join('\n')

/** Tickets by date of event, dates in the order they came, seats as one walks along the rows. */
export function byDate(tickets: readonly Ticket[]): Ticket[][] {
  const dates = Map.groupBy(tickets, (ticket) => ticket.occurrence.occurrenceId)
  return [...dates.values()].map((ofDate) => ofDate.toSorted((a, b) => seatOrder.compare(place(a), place(b))))
}
