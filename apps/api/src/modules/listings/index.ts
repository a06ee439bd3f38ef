import type { Part, Platform } from '#platform/part'
import { listingSweeps } from './expire-listings.ts'
import { listingInvariants } from './invariants.ts'
import { withdrawScannedTicket } from './listeners.ts'
import { listingRoutes } from './routes.ts'

export * from './events.ts'
export { getLiveListing } from './get-live-listing.ts'
export { offersFor } from './offers-for.ts'
export { offersOfTickets } from './offers-of-tickets.ts'
export { releaseSeats } from './release-seats.ts'
export { sellSeats } from './sell-seats.ts'
export { type SeatsTaken, takeSeats } from './take-seats.ts'

/** What sellers offer and at what price. */
export const listingsPart = (platform: Platform): Part => ({
  name: 'listings',
  routes: listingRoutes(platform),
  consumers: [withdrawScannedTicket],
  sweeps: listingSweeps,
  invariants: listingInvariants,
})
