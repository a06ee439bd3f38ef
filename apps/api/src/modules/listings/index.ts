import type { Part, Platform } from '#platform/part'
import { listingSweeps } from './expire-listings.ts'
import { listingInvariants } from './invariants.ts'
import { openWaiting, withdrawWaiting } from './decide-waiting.ts'
import { withdrawScannedTicket } from './listeners.ts'
import { listingRoutes } from './routes.ts'
import type { StandingsOf } from './standing.ts'

export * from './events.ts'
export { getLiveListing } from './get-live-listing.ts'
export { offersFor } from './offers-for.ts'
export { offersOfTickets } from './offers-of-tickets.ts'
export { standingIn, type StandingsOf } from './standing.ts'
export { releaseSeats } from './release-seats.ts'
export { sellSeats } from './sell-seats.ts'
export { type SeatsTaken, takeSeats } from './take-seats.ts'
export { withdrawTicket } from './withdraw-ticket.ts'

/** What sellers offer and at what price. How far a seller has proven themselves is asked of who knows. */
export const listingsPart = (platform: Platform, { standingsOf }: { standingsOf: StandingsOf }): Part => ({
  name: 'listings',
  routes: listingRoutes(platform, standingsOf),
  consumers: [withdrawScannedTicket, openWaiting, withdrawWaiting],
  sweeps: listingSweeps,
  invariants: listingInvariants,
})
