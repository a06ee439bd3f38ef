import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Filters, type Hit, type Mark, markOf, meets } from './search-shape.ts'

/** More events than this with all the words, and the words are too common to rank by. */
const mostRanked = 500

interface Search {
  filters: Filters
  words: RawBuilder<string>
  after?: Mark | undefined
  limit: number
}

/**
 * Events with all the words, best match first, then soonest. Undefined when more than 500 match: then how well they
 * match says little, ranking them all costs much, and the list is better by date.
 */
export async function searchByWords(db: Db, { filters, words, after, limit }: Search): Promise<Hit[] | undefined> {
  const { rows } = await sql<Partial<Hit> & { size: number }>`
    with found as materialized (select id, distance from events.with_words(${words}, ${mostRanked + 1})),
      size as (select count(*) as size from found)
    select size.size, hit.* from size left join lateral (
      select next."occurrenceId", f.id as "eventId", next."startsAt", next.mark, f.distance
      from found f cross join lateral (${firstDate(filters)}) next
      where size.size <= ${mostRanked} ${
        after
          ? sql`and (f.distance, next."startsAt", next."occurrenceId")
        > (${after[1]}::int, ${after[2]}::timestamptz, ${after[3]}::uuid)`
          : sql``
      }
      order by f.distance, next."startsAt", next."occurrenceId" limit ${limit}
    ) hit on true`.execute(db)
  if ((rows[0]?.size ?? 0) > mostRanked) return undefined
  return rows.filter((row): row is Hit & { size: number } => typeof row.eventId === 'string')
}

/** The first date of event `f` that meets the filters. */
export const firstDate = (filters: Filters) => sql`
  select o.id as "occurrenceId", o.starts_at as "startsAt", ${markOf('o')} as mark from events.occurrence o
  where o.event_id = f.id and ${meets('o', filters)} order by o.starts_at limit 1`
