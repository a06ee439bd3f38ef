import type { EventSummary } from '@fullhouse/contracts/events'
import { encodeCursor } from '@fullhouse/kernel'
import { sql } from 'kysely'
import { getVenues } from '#modules/venues'
import type { Db } from '#platform/db'
import type { OffersFor } from './offers.ts'
import { readCursor } from '#platform/paging'
import { searchAlike } from './search-alike.ts'
import { searchByDate } from './search-by-date.ts'
import { searchByWords } from './search-by-words.ts'
import { type Filters, type Hit, inPeriod, Mark, readFilters, type SearchQuery } from './search-shape.ts'
import { textQuery } from './text-query.ts'

/** Fewer matches than this, and we also look for what was perhaps meant. */
const few = 3

/** Published events that are not over: by date, or with text by how well they match. */
export async function searchEvents(
  db: Db,
  query: SearchQuery,
  offersFor: OffersFor,
): Promise<{ items: EventSummary[]; nextCursor: string | null }> {
  const after = readCursor(query.cursor, Mark)
  const filters = await readFilters(db, query)
  if (filters.venueIds?.length === 0) return { items: [], nextCursor: null }
  const { hits, mode } = await findHits(db, query, filters, after)
  const shown = hits.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    items: await summarise(db, shown, filters, offersFor),
    nextCursor:
      hits.length > query.limit && last ? encodeCursor([mode, last.distance, last.mark, last.occurrenceId]) : null,
  }
}

async function findHits(
  db: Db,
  query: SearchQuery,
  filters: Filters,
  after: Mark | undefined,
): Promise<{ hits: Hit[]; mode: Mark[0] }> {
  const limit = query.limit + 1
  if (!query.q) return { mode: 'date', hits: await searchByDate(db, { filters, after, limit }) }
  const words = textQuery(query.q)
  if (!words) return { mode: 'match', hits: [] }
  if (after?.[0] !== 'date') {
    const matches = await searchByWords(db, { filters, words, after, limit })
    if (matches) {
      if (after || matches.length >= few) return { mode: 'match', hits: matches }
      const rest = {
        filters,
        typed: query.q,
        without: matches.map((hit) => hit.eventId),
        limit: query.limit - matches.length,
      }
      const alike = await searchAlike(db, rest)
      return { mode: 'match', hits: [...matches, ...alike] }
    }
  }
  return { mode: 'date', hits: await searchByDate(db, { filters, words, after, limit }) }
}

async function summarise(db: Db, hits: Hit[], filters: Filters, offersFor: OffersFor): Promise<EventSummary[]> {
  if (hits.length === 0) return []
  const { rows } = await sql<Details>`
    select e.id, e.title, e.category, e.venue_id as "venueId", count(p.id) as dates, min(p.time_zone) as "timeZone"
    from events.event e join events.occurrence p on p.event_id = e.id
    where e.id = any(${hits.map((hit) => hit.eventId)}::uuid[]) and ${inPeriod('p', filters)}
    group by e.id`.execute(db)
  const details = new Map(rows.map((row) => [row.id, row]))
  const venues = await getVenues(
    db,
    rows.map((row) => row.venueId),
  )
  const offers = await offersFor(
    db,
    hits.map((hit) => hit.occurrenceId),
  )
  return hits.flatMap((hit) => {
    const event = details.get(hit.eventId)
    const venue = event && venues.get(event.venueId)
    // Declined or moved between two statements: then it is no hit any more.
    if (!venue) return []
    const offer = offers.get(hit.occurrenceId)
    return {
      id: event.id,
      title: event.title,
      category: event.category,
      venueName: venue.name,
      city: venue.city,
      country: venue.country,
      occurrenceId: hit.occurrenceId,
      startsAt: hit.startsAt.toISOString(),
      timeZone: event.timeZone,
      occurrenceCount: event.dates,
      fromPrice: offer?.fromPrice ?? null,
      ticketsOnOffer: offer?.tickets ?? 0,
    }
  })
}

interface Details {
  id: string
  title: string
  category: EventSummary['category']
  venueId: string
  dates: number
  timeZone: string
}
