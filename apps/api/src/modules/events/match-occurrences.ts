import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import { now } from './search-shape.ts'
import { textQuery, wordsOf } from './text-query.ts'

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

const mostWithWords = 100
const mostWords = 12
const mostAlike = 40
const datesEach = 3
const mostOfDay = 1_000
/** With a title found that is so much alike, nobody looks for titles with misspelt words. */
const alikeEnough = 0.6

/**
 * Dates of published events that are not over and may be what is printed, most alike first, at most 20: events with
 * all known words of the title, or with one that few others have, by the dates nearest to the printed day. Where none
 * is much alike also whatever is on that day, and events with words like those that none has. Index walks only.
 */
export async function occurrencesLike(db: Db, printed: PrintedEvent): Promise<OccurrenceMatch[]> {
  const { title, venue, day } = printed
  if (title === null && (venue === null || day === null)) return []
  const { known, rare, unknown } = await weighWords(db, title ?? '')
  const all = textQuery(known.join(' '))
  const found = await score(db, printed, [
    ...(all ? [datesOf(sql`select id from events.with_words(${all}, ${mostWithWords})`, day)] : []),
    ...(rare.length > 0 ? [datesOf(sql`select unnest(${rare}::uuid[]) as id`, day)] : []),
  ])
  if ((found[0]?.likeness ?? 0) >= alikeEnough) return found
  const misspelt = unknown.join(' ')
  const more = await score(db, printed, [
    ...(day === null ? [] : [datesOn(day)]),
    ...(misspelt ? [datesOf(sql`select id from events.alike(${misspelt}, 0.4, ${mostAlike})`, day)] : []),
  ])
  const seen = new Set(found.map((match) => match.occurrenceId))
  return [...found, ...more.filter((match) => !seen.has(match.occurrenceId))]
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 20)
}

/** Events with words that few have; and the words that none has: misspelt, perhaps, or said of the tour alone. */
async function weighWords(db: Db, title: string): Promise<{ rare: string[]; known: string[]; unknown: string[] }> {
  const words = [...new Set(wordsOf(title))].slice(0, mostWords)
  if (words.length === 0) return { rare: [], known: [], unknown: [] }
  const { rows } = await sql<{ word: string; ids: string[] | null }>`
    select word, ids from unnest(${words}::text[]) word cross join lateral (
      select array_agg(id) as ids
      from events.with_words(plainto_tsquery('events.names', word), ${mostWithWords + 1})) found`.execute(db)
  return {
    rare: [...new Set(rows.flatMap(({ ids }) => (ids && ids.length <= mostWithWords ? ids : [])))],
    known: rows.flatMap(({ ids, word }) => (ids ? word : [])),
    unknown: rows.filter(({ ids, word }) => ids === null && word.length > 2).map(({ word }) => word),
  }
}

/** Of each of these events the dates nearest to the printed day, or to now. */
const datesOf = (ids: RawBuilder<unknown>, day: string | null) => sql`
  (select next.id, f.id as event_id from (${ids}) f cross join lateral (
    select o.id from events.occurrence o where o.event_id = f.id and o.published and o.ends_at > ${now}
    order by abs(extract(epoch from o.starts_at - coalesce(${day}::date::timestamptz, ${now}))) limit ${datesEach}
  ) next)`

/** Whatever starts on a day, in whichever zone. */
const datesOn = (day: string) => sql`
  (select o.id, o.event_id from events.occurrence o
  where o.published and o.starts_at >= ${day}::date::timestamptz - interval '14 hours'
    and o.starts_at < ${day}::date::timestamptz + interval '38 hours' and o.ends_at > ${now}
  order by o.starts_at limit ${mostOfDay})`

/** The fence (`offset 0`) keeps the planner at looking events up one by one, however many it expects. */
async function score(
  db: Db,
  { title, venue }: PrintedEvent,
  sources: readonly RawBuilder<unknown>[],
): Promise<OccurrenceMatch[]> {
  if (sources.length === 0) return []
  const { rows } = await sql<OccurrenceMatch>`
    with found as materialized (${sql.join(sources, sql` union `)})
    select f.id as "occurrenceId", scored.likeness from found f cross join lateral (
      select ${likeness(title)} as likeness, ${placeLikeness(venue)} as place
      from events.event e where e.id = f.event_id offset 0
    ) scored
    where scored.likeness >= 0.25 or (${title === null} and scored.place >= 0.5)
    order by scored.likeness + scored.place / 4 desc, f.id limit 20`.execute(db)
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
