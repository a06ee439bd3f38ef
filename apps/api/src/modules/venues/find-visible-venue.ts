import type { Venue } from '@fullhouse/contracts/venues'
import type { Db } from '#platform/db'
import { presentVenue, venueColumns } from './present.ts'
import type { VenuesTables } from './tables.ts'

/** A venue that everybody sees, or that this person proposed. */
export async function findVisibleVenue(db: Db, id: string, accountId: string | null): Promise<Venue | null> {
  const row = await db
    .$extendTables<VenuesTables>()
    .selectFrom('venues.venue')
    .select(venueColumns)
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('shown_at', 'is not', null), ...(accountId === null ? [] : [eb('created_by', '=', accountId)])]),
    )
    .executeTakeFirst()
  return row ? presentVenue(row) : null
}
