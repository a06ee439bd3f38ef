import type { Part, Platform } from '#platform/part'
import type { OffersFor } from './offers.ts'
import { eventsRoutes } from './routes.ts'

export { eventApproved, eventDeclined, eventProposed } from './events.ts'
export { holdEventState, occurrenceIdsOf } from './event-state.ts'
export { getOccurrences, occurrenceLine } from './get-occurrences.ts'
export type { OccurrenceInfo } from './get-occurrences.ts'
export { type OccurrenceMatch, occurrencesLike, type PrintedEvent } from './match-occurrences.ts'
export { occurrencesMatching } from './occurrences-matching.ts'
export type { OffersFor } from './offers.ts'

/** Events, their dates, their review, and finding them. */
export const eventsPart = (platform: Platform, { offersFor }: { offersFor: OffersFor }): Part => ({
  name: 'events',
  routes: eventsRoutes(platform, offersFor),
})
