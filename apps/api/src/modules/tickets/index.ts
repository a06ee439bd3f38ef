import type { Part, Platform } from '#platform/part'
import { ticketInvariants } from './invariants.ts'
import { fingerprintSweep } from './make-fingerprints-again.ts'
import { removePageHandler } from './remove-ticket.ts'
import { type IsOffered, ticketRoutes } from './routes.ts'

export * from './events.ts'
export { type Brought, bringTickets } from './bring-tickets.ts'
export { codesOf, type ShownCode } from './code-of.ts'
export { pageContext } from './download-ticket.ts'
export { normalPayload, payloadPrint } from './fingerprint.ts'
export { getTickets, lockHeldTickets, type TicketInfo } from './get-tickets.ts'
export { lockHeldOutside } from './held-outside.ts'
export { recordOffer } from './record-offer.ts'
export { moveTickets } from './move-tickets.ts'
export type { CodeSecrets } from './outside-code.ts'
export type { OutsideTicket } from './outside-ticket.ts'
export { voidTicket } from './remove-ticket.ts'

/** Tickets: codes, who holds them, what the gate saw. Whether one is on the market is asked of who knows. */
export const ticketsPart = (platform: Platform, outside: { isOffered: IsOffered }): Part => ({
  name: 'tickets',
  routes: ticketRoutes(platform, outside.isOffered),
  jobs: [removePageHandler(platform)],
  sweeps: [fingerprintSweep(platform)],
  invariants: ticketInvariants,
})
