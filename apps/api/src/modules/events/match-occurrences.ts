import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { now } from './search-shape.ts'

/** What is printed on a ticket: words of its title and venue, its local day. */
export interface PrintedEvent {
  title: string | null
  venue: string | null
  /** `2026-03-13`. */
  day: string | null
}

export interface OccurrenceMatch {
  occurrenceId: string
  /** How much the titles are alike, 0…1. */
  likeness: number
}

const mostAlike = 40
const datesEach = 3
const mostOfDay = 1_000

/**
 * Dates of published events that are not over and may be what is printed, most alike first, at most 20: events whose
 * words read like the title, by the dates nearest to the printed day, and whatever is on that day. Index walks only.
 */
export async function occurrencesLike(db: Db, { title, venue, day }: PrintedEvent): Promise<OccurrenceMatch[]> {
  if (title === null && (venue === null || day === null)) return []
  const near = day ?? null
  const { rows } = await sql<OccurrenceMatch>`
    with alike as materialized (
      select next.id, f.id as event_id from events.alike(${title ?? ''}, 0.4, ${mostAlike}) f cross join lateral (
        select o.id from events.occurrence o where o.event_id = f.id and o.published and o.ends_at > ${now}
        order by abs(extract(epoch from o.starts_at - coalesce(${near}::date::timestamptz, ${now}))) limit ${datesEach}
      ) next
    ), of_day as materialized (
      select o.id, o.event_id from events.occurrence o
      where o.published and o.starts_at >= ${near}::date::timestamptz - interval '14 hours'
        and o.starts_at < ${near}::date::timestamptz + interval '38 hours' and o.ends_at > ${now}
      order by o.starts_at limit ${mostOfDay}
    ), found as materialized (select * from alike union select * from of_day)
    select "occurrenceId", likeness from (
      select f.id as "occurrenceId", ${likeness(title)} as likeness, ${placeLikeness(venue)} as place
      from found f join events.event e on e.id = f.event_id
    ) scored
    where likeness >= 0.25 or (${title === null} and place >= 0.5)
    order by likeness + place / 4 desc, "occurrenceId" limit 20`.execute(db)
  return rows
}

/** Half for what is the same, half for what of one is in the other: issuers print more than a title, or less. */
function likeness(title: string | null) {
  if (title === null) return sql<number>`0::float8`
  const printed = sql`venues.fold(${title})`
  return sql<number>`(similarity(${printed}, e.folded_title) / 2 + greatest(
    word_similarity(${printed}, e.folded_title), word_similarity(e.folded_title, ${printed})) / 2)::float8`
}

const placeLikeness = (venue: string | null) =>
  venue === null ? sql<number>`0::float8` : sql<number>`word_similarity(venues.fold(${venue}), e.folded_words)::float8`
