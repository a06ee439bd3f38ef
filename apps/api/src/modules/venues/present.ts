import type { Venue } from '@fullhouse/contracts/venues'
import type { Selectable } from 'kysely'
import type { VenuesTables } from './tables.ts'

export const venueColumns = ['id', 'name', 'address', 'city', 'country', 'time_zone', 'latitude', 'longitude'] as const

export function presentVenue(
  row: Pick<Selectable<VenuesTables['venues.venue']>, (typeof venueColumns)[number]>,
): Venue {
  const { id, name, address, city, country, time_zone: timeZone, latitude, longitude } = row
  return { id, name, address, city, country, timeZone, latitude, longitude }
}
