import type { Ticket } from '@fullhouse/contracts/tickets'

/** How a ticket stands, in the word its holder reads. */
export type TicketWord = 'valid' | 'listed' | 'paused' | 'locked' | 'used' | 'void'

export function ticketWord(ticket: Ticket): TicketWord {
  if (ticket.state !== 'valid') return ticket.state
  if (ticket.listing === null) return 'valid'
  return ticket.listing.state === 'active' ? 'listed' : ticket.listing.state
}

/** Whether it can be offered: valid, not on offer yet, its date not begun. */
export function isSellable(ticket: Ticket, now: number): boolean {
  return ticket.state === 'valid' && ticket.listing === null && Date.parse(ticket.occurrence.startsAt) > now
}

/** Tickets of one lot can be offered together: same date, section, row, safety and first price. */
export function lotOf({ occurrence, seat, safety, faceValue }: Ticket): string {
  return JSON.stringify([occurrence.occurrenceId, seat.section, seat.row, safety, faceValue.amount, faceValue.currency])
}

/** Tickets by date of event, in the order they came. */
export function byDate(tickets: readonly Ticket[]): Ticket[][] {
  return [...Map.groupBy(tickets, (ticket) => ticket.occurrence.occurrenceId).values()]
}
