import type { Suggestion } from '@fullhouse/contracts/events'
import { sql } from 'kysely'
import { getVenues, suggestCities, suggestVenues } from '#modules/venues'
import type { Db } from '#platform/db'
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

/** Titles that start so; from three letters on also titles, venues and tags with such words. */
async function suggestEvents(db: Db, typed: string): Promise<Found[]> {
  const start = sql`venues.fold(${typed})`
  const words = typed.length < 3 ? null : textQuery(typed)
  const inside = words
    ? sql`union all (select id, title, venue_id, 1 as place, over_at from events.event
        where search @@ ${words} and state = 'published' and over_at > platform.now() limit 200)`
    : sql``
  const { rows } = await sql<Found>`
    select id, title, venue_id as "venueId" from (
      (select id, title, venue_id, 0 as place, over_at from events.event
        where folded_title ~>=~ ${start} and folded_title ~<~ (${start} || ${last})
          and state = 'published' and over_at > platform.now()
        order by folded_title using ~<~ limit ${mostEvents})
      ${inside}
    ) found group by id, title, venue_id, over_at order by min(place), over_at, id limit ${mostEvents}`.execute(db)
  return rows
}
