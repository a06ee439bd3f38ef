import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Filters, type Hit, inPeriod, type Mark, markOf, meets } from './search-shape.ts'

/**
 * Events by their next date, soonest first: walks an index of dates and takes each event where it first appears.
 * `words` narrows to events that contain them; meant for common words, which a walk meets soon.
 */
export async function searchByDate(
  db: Db,
  {
    filters,
    words,
    after,
    limit,
  }: { filters: Filters; words?: RawBuilder<string>; after?: Mark | undefined; limit: number },
): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select o.id as "occurrenceId", o.event_id as "eventId", o.starts_at as "startsAt", ${markOf('o')} as mark,
      0 as distance
    from events.occurrence o
    where ${meets('o', filters)}
      ${after ? sql`and (o.starts_at, o.id) > (${after[2]}::timestamptz, ${after[3]}::uuid)` : sql``}
      ${words ? sql`and exists (select from events.event e where e.id = o.event_id and e.search @@ ${words})` : sql``}
      and not exists (select from events.occurrence p
        where p.event_id = o.event_id and p.starts_at < o.starts_at and ${inPeriod('p', filters)})
    order by o.starts_at, o.id limit ${limit}`.execute(db)
  return rows
}
