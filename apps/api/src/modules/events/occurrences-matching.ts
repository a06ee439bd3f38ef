import type { Db } from '#platform/db'
import type { EventsTables } from './tables.ts'
import { textQuery } from './text-query.ts'

/** Ids of dates whose event's title, tags, venue or city match `q`, latest first, at most 500; for desk searches. */
export async function occurrencesMatching(db: Db, q: string): Promise<string[]> {
  const query = textQuery(q)
  if (!query) return []
  const rows = await db
    .$extendTables<EventsTables>()
    .selectFrom('events.event as e')
    .innerJoin('events.occurrence as o', 'o.event_id', 'e.id')
    .select('o.id')
    .where('e.search', '@@', query)
    .orderBy('o.starts_at', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => row.id)
}
