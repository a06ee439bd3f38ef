import type { EventState } from '@fullhouse/contracts/events'
import type { Db, Tx } from '#platform/db'
import { own } from './event-rows.ts'

/** How an event stands, and until the commit nobody decides on it. Null for one that does not exist. */
export async function holdEventState(tx: Tx, eventId: string): Promise<EventState | null> {
  const row = await own(tx)
    .selectFrom('events.event')
    .select('state')
    .where('id', '=', eventId)
    .forShare()
    .executeTakeFirst()
  return row?.state ?? null
}

/** Ids of an event's dates. */
export async function occurrenceIdsOf(db: Db, eventId: string): Promise<string[]> {
  const rows = await own(db).selectFrom('events.occurrence').select('id').where('event_id', '=', eventId).execute()
  return rows.map((row) => row.id)
}
