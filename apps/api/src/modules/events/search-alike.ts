import { sql } from 'kysely'
import { allowTypos } from '#modules/venues'
import type { Tx } from '#platform/db'
import { type Filters, type Hit, markOf, meets } from './search-shape.ts'

/** How many alike events are compared at most. */
const candidates = 200

/** Events whose title, venue or city reads like what was typed, most alike first: for typing errors. */
export async function searchAlike(
  tx: Tx,
  { filters, typed, without, limit }: { filters: Filters; typed: string; without: readonly string[]; limit: number },
): Promise<Hit[]> {
  await allowTypos(tx)
  const { rows } = await sql<Hit>`
    with found as materialized (
      select e.id, (1000000 - 1000000 * word_similarity(venues.fold(${typed}), e.folded_words))::int as distance
      from events.event e
      where venues.fold(${typed}) <% e.folded_words and e.state = 'published' and e.over_at > platform.now()
        and e.id <> all(${without}::uuid[])
      order by distance, e.id limit ${candidates}
    )
    select next."occurrenceId", f.id as "eventId", next."startsAt", next.mark, f.distance
    from found f cross join lateral (
      select o.id as "occurrenceId", o.starts_at as "startsAt", ${markOf('o')} as mark from events.occurrence o
      where o.event_id = f.id and ${meets('o', filters)} order by o.starts_at limit 1
    ) next
    order by f.distance, next."startsAt", next."occurrenceId" limit ${limit}`.execute(tx)
  return rows
}
