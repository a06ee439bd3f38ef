import type { Part, Platform } from '#platform/part'
import { ticketInvariants } from './invariants.ts'
import { ticketRoutes } from './routes.ts'

export * from './events.ts'
export { codesOf } from './code-of.ts'
export { getTickets, lockHeldTickets, type TicketInfo } from './get-tickets.ts'
export { recordOffer } from './record-offer.ts'
export { reissueTickets } from './reissue-tickets.ts'

/** Tickets we issue: codes, who holds them, what the gate saw. */
export const ticketsPart = (platform: Platform): Part => ({
  name: 'tickets',
  routes: ticketRoutes(platform),
  invariants: ticketInvariants,
})
