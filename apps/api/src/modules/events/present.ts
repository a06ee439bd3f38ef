import type { Event } from '@fullhouse/contracts/events'
import { getPeople } from '#modules/identity'
import { getVenues } from '#modules/venues'
import type { Db } from '#platform/db'
import { type EventRow, own } from './event-rows.ts'
import type { OffersFor } from './offers.ts'

/** Events as people read them: with venue, organizer, dates and what is on offer for each. */
export async function presentEvents(db: Db, rows: readonly EventRow[], offersFor: OffersFor): Promise<Event[]> {
  if (rows.length === 0) return []
  const dates = await own(db)
    .selectFrom('events.occurrence')
    .select(['id', 'event_id', 'starts_at', 'ends_at', 'doors_at', 'time_zone'])
    .where('event_id', '=', (eb) => eb.fn.any(eb.val(rows.map((row) => row.id))))
    .orderBy('starts_at')
    .execute()
  const published = new Set(rows.filter((row) => row.state === 'published').map((row) => row.id))
  const onSale = dates.filter((date) => published.has(date.event_id)).map((date) => date.id)
  const offers = onSale.length > 0 ? await offersFor(db, onSale) : new Map<string, never>()
  const venues = await getVenues(
    db,
    rows.map((row) => row.venue_id),
  )
  const people = await getPeople(
    db,
    rows.map((row) => row.organizer_id),
  )
  const byEvent = Map.groupBy(dates, (date) => date.event_id)
  return rows.flatMap((row) => {
    const venue = venues.get(row.venue_id)
    if (!venue) return []
    return [
      {
        id: row.id,
        title: row.title,
        description: row.description,
        category: row.category,
        tags: row.tags,
        state: row.state,
        venue,
        resalePolicy: { capPpm: row.cap_ppm, royaltyPpm: row.royalty_ppm },
        organizer: { id: row.organizer_id, name: people.get(row.organizer_id)?.name ?? '' },
        declinedReason: row.declined_reason,
        occurrences: (byEvent.get(row.id) ?? []).map((date) => ({
          id: date.id,
          startsAt: date.starts_at.toISOString(),
          endsAt: date.ends_at.toISOString(),
          doorsAt: date.doors_at?.toISOString() ?? null,
          timeZone: date.time_zone,
          fromPrice: offers.get(date.id)?.fromPrice ?? null,
          ticketsOnOffer: offers.get(date.id)?.tickets ?? 0,
        })),
        createdAt: row.created_at.toISOString(),
      },
    ]
  })
}
