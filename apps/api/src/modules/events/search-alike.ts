import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { firstDate } from './search-by-words.ts'
import type { Filters, Hit } from './search-shape.ts'

/** How many alike events are compared at most. */
const candidates = 200

interface Search {
  filters: Filters
  typed: string
  /** Events already found; beside them only what is very much alike is shown. */
  without: readonly string[]
  limit: number
}

/** Events whose title, venue or city reads like what was typed, most alike first: for typing errors. */
export async function searchAlike(db: Db, { filters, typed, without, limit }: Search): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    with f as materialized (
      select id, distance from events.alike(${typed}, ${without.length > 0 ? 0.6 : 0.4}, ${candidates})
      where id <> all(${without}::uuid[])
    )
    select next."occurrenceId", f.id as "eventId", next."startsAt", next.mark, f.distance
    from f cross join lateral (${firstDate(filters)}) next
    order by f.distance, next."startsAt", next."occurrenceId" limit ${limit}`.execute(db)
  return rows
}
