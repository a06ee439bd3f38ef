import type { Selectable } from 'kysely'
import type { Db } from '#platform/db'
import type { EventsTables } from './tables.ts'

export const eventColumns = [
  'id',
  'title',
  'description',
  'category',
  'tags',
  'state',
  'venue_id',
  'organizer_id',
  'cap_ppm',
  'royalty_ppm',
  'declined_reason',
  'created_at',
] as const

export type EventRow = Pick<Selectable<EventsTables['events.event']>, (typeof eventColumns)[number]>

/** The module's own tables on any connection. */
export const own = <D extends Db>(db: D) => db.$extendTables<EventsTables>()

/** One event in any state. */
export function findEvent(db: Db, id: string): Promise<EventRow | undefined> {
  return own(db).selectFrom('events.event').select(eventColumns).where('id', '=', id).executeTakeFirst()
}
