import { ticketScanned } from '#modules/tickets'
import { consumer } from '#platform/outbox'
import { withdrawTicket } from './withdraw-ticket.ts'

/** A ticket let in by its own seller leaves the market: there is nothing left to sell. */
export const withdrawScannedTicket = consumer('listings.withdraw_scanned', ticketScanned, (tx, { payload }) =>
  withdrawTicket(tx, payload.ticketId),
)
