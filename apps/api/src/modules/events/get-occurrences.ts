import type { EventState, ResalePolicy } from '@fullhouse/contracts/events'
import type { OccurrenceLine } from '@fullhouse/contracts/tickets'
import type { Db } from '#platform/db'
import { getVenues } from '#modules/venues'
import type { EventsTables } from './tables.ts'

/** A date of an event with what the rest of the house needs to know of it. */
export interface OccurrenceInfo {
  occurrenceId: string
  eventId: string
  eventState: EventState
  title: string
  venueId: string
  venueName: string
  city: string
  country: string
  startsAt: Date
  endsAt: Date
  doorsAt: Date | null
  timeZone: string
  resalePolicy: ResalePolicy
  /** Who proposed the event: the royalty's payee. */
  organizerId: string
}

/** Dates by occurrence id, of events in any state; unknown ids are absent. */
export async function getOccurrences(db: Db, ids: readonly string[]): Promise<Map<string, OccurrenceInfo>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .$extendTables<EventsTables>()
    .selectFrom('events.occurrence as o')
    .innerJoin('events.event as e', 'e.id', 'o.event_id')
    .select(['o.id', 'o.event_id', 'o.starts_at', 'o.ends_at', 'o.doors_at', 'o.time_zone', 'o.venue_id'])
    .select(['e.state', 'e.title', 'e.organizer_id', 'e.cap_ppm', 'e.royalty_ppm'])
    .where('o.id', '=', (eb) => eb.fn.any(eb.val([...new Set(ids)])))
    .execute()
  const venues = await getVenues(
    db,
    rows.map((row) => row.venue_id),
  )
  return new Map(
    rows.flatMap((row) => {
      const venue = venues.get(row.venue_id)
      if (!venue) return []
      const info: OccurrenceInfo = {
        occurrenceId: row.id,
        eventId: row.event_id,
        eventState: row.state,
        title: row.title,
        venueId: row.venue_id,
        venueName: venue.name,
        city: venue.city,
        country: venue.country,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        doorsAt: row.doors_at,
        timeZone: row.time_zone,
        resalePolicy: { capPpm: row.cap_ppm, royaltyPpm: row.royalty_ppm },
        organizerId: row.organizer_id,
      }
      return [[row.id, info]]
    }),
  )
}

/** The line people read about a date, as contracts carry it. */
export function occurrenceLine(info: OccurrenceInfo): OccurrenceLine {
  return {
    occurrenceId: info.occurrenceId,
    eventId: info.eventId,
    title: info.title,
    venueName: info.venueName,
    city: info.city,
    country: info.country,
    startsAt: info.startsAt.toISOString(),
    endsAt: info.endsAt.toISOString(),
    doorsAt: info.doorsAt?.toISOString() ?? null,
    timeZone: info.timeZone,
  }
}
