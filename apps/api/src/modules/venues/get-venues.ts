import type { Venue } from '@fullhouse/contracts/venues'
import type { Db } from '#platform/db'
import { presentVenue, venueColumns } from './present.ts'
import type { VenuesTables } from './tables.ts'

/** Venues by id, shown or not; unknown ids are absent. */
export async function getVenues(db: Db, ids: readonly string[]): Promise<Map<string, Venue>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .$extendTables<VenuesTables>()
    .selectFrom('venues.venue')
    .select(venueColumns)
    .where('id', '=', (eb) => eb.fn.any(eb.val([...new Set(ids)])))
    .execute()
  return new Map(rows.map((row) => [row.id, presentVenue(row)]))
}
