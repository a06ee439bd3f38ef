import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { VenuesTables } from './tables.ts'

/** From now on everybody sees this venue; once shown it stays so. */
export async function showVenue(tx: Tx, id: string): Promise<void> {
  await tx
    .$extendTables<VenuesTables>()
    .updateTable('venues.venue')
    .set({ shown_at: sql<Date>`platform.now()` })
    .where('id', '=', id)
    .where('shown_at', 'is', null)
    .execute()
}
