import { eventProblems, type events } from '@fullhouse/contracts/events'
import type { z } from 'zod'
import { findVisibleVenue } from '#modules/venues'
import { databaseNow, type Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuseUnless } from '#platform/problem'
import { eventColumns, type EventRow, own } from './event-rows.ts'
import { eventProposed } from './events.ts'
import { readTimes } from './read-times.ts'

type Proposal = z.output<typeof events.propose.body>

/** Writes a proposal with its dates; nobody but its proposer and agents sees it until it is approved. */
export async function proposeEvent(tx: Tx, organizerId: string, proposal: Proposal): Promise<EventRow> {
  const venue = await findVisibleVenue(tx, proposal.venueId, organizerId)
  refuseUnless(venue, eventProblems.venue_unknown)
  const times = readTimes(proposal.occurrences, venue.timeZone, await databaseNow(tx))
  const event = await own(tx)
    .insertInto('events.event')
    .values({
      title: proposal.title,
      description: proposal.description,
      category: proposal.category,
      tags: [...new Set(proposal.tags)],
      venue_id: venue.id,
      organizer_id: organizerId,
      cap_ppm: proposal.resalePolicy.capPpm,
      royalty_ppm: proposal.resalePolicy.royaltyPpm,
    })
    .returning(eventColumns)
    .executeTakeFirstOrThrow()
  await own(tx)
    .insertInto('events.occurrence')
    .values(
      times.map((time) => ({
        event_id: event.id,
        starts_at: time.startsAt,
        ends_at: time.endsAt,
        doors_at: time.doorsAt,
        time_zone: venue.timeZone,
      })),
    )
    .execute()
  await publish(
    tx,
    eventProposed,
    { type: 'event', id: event.id },
    { eventId: event.id, organizerId, title: event.title },
  )
  return event
}
