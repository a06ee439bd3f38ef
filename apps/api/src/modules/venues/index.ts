import type { Part, Platform } from '#platform/part'
import { venuesRoutes } from './routes.ts'

export { findVisibleVenue } from './find-visible-venue.ts'
export { getVenues } from './get-venues.ts'
export { type Place, venuesIn } from './places.ts'
export { showVenue } from './show-venue.ts'
export { suggestCities, suggestVenues } from './suggest-places.ts'

/** Where events take place. */
export const venuesPart = (platform: Platform): Part => ({ name: 'venues', routes: venuesRoutes(platform) })
