import type { Suggestion } from '@fullhouse/contracts/events'
import { sql } from 'kysely'
import { getVenues, suggestCities, suggestVenues } from '#modules/venues'
import type { Db } from '#platform/db'
import { now } from './search-shape.ts'
import { textQuery } from './text-query.ts'

interface Found {
  id: string
  title: string
  venueId: string
}

/** Behind every title that starts so, in byte order. */
const last = '\u{10FFFF}'
const mostEvents = 5
const mostPlaces = 3
const mostCompared = 200

/** Completes what is being typed: coming events, then venues, then cities. */
export async function suggest(db: Db, typed: string): Promise<Suggestion[]> {
  const [events, venues, cities] = await Promise.all([
    suggestEvents(db, typed),
    suggestVenues(db, typed, mostPlaces),
    suggestCities(db, typed, mostPlaces),
  ])
  const places = await getVenues(
    db,
    events.map((event) => event.venueId),
  )
  return [
    ...events.map((event): Suggestion => {
      const venue = places.get(event.venueId)
      const detail = venue ? `${venue.name}, ${venue.city}` : ''
      return { kind: 'event', text: event.title, detail, eventId: event.id }
    }),
    ...venues.map(({ name, city }): Suggestion => ({ kind: 'venue', text: name, detail: city, eventId: null })),
    ...cities.map(({ city, country }): Suggestion => ({ kind: 'city', text: city, detail: country, eventId: null })),
  ]
}

/** Coming events whose title starts so; from three letters on also those with such words anywhere. */
async function suggestEvents(db: Db, typed: string): Promise<Found[]> {
  const start = sql`venues.fold(${typed})`
  const { rows } = await sql<Found>`
    select id, title, venue_id as "venueId" from events.event
    where folded_title ~>=~ ${start} and folded_title ~<~ (${start} || ${last})
      and state = 'published' and over_at > ${now}
    order by folded_title using ~<~ limit ${mostEvents}`.execute(db)
  const words = typed.length < 3 ? null : textQuery(typed)
  if (!words || rows.length === mostEvents) return rows
  const { rows: inside } = await sql<Found>`
    select e.id, e.title, e.venue_id as "venueId"
    from events.with_words(${words}, ${mostCompared}) found join events.event e on e.id = found.id
    where e.id <> all(${rows.map((row) => row.id)}::uuid[])
    order by e.over_at, e.id limit ${mostEvents - rows.length}`.execute(db)
  return [...rows, ...inside]
}
