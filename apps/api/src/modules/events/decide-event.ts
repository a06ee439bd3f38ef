import { eventProblems } from '@fullhouse/contracts/events'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { showVenue } from '#modules/venues'
import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuse, refuseUnless } from '#platform/problem'
import { eventColumns, type EventRow, findEvent, own } from './event-rows.ts'
import { eventApproved, eventDeclined } from './events.ts'

/** Publishes a proposal, and with it its venue. Of two agents at once one decides. */
export async function approveEvent(tx: Tx, id: string, agentId: string): Promise<EventRow> {
  const event = await decide(tx, id, agentId, { state: 'published' })
  await showVenue(tx, event.venue_id)
  await publish(
    tx,
    eventApproved,
    { type: 'event', id },
    { eventId: id, organizerId: event.organizer_id, title: event.title, decidedBy: agentId },
    [`account:${event.organizer_id}`],
  )
  return event
}

/** Declines a proposal with a reason for its proposer. */
export async function declineEvent(tx: Tx, id: string, agentId: string, reason: string): Promise<EventRow> {
  const event = await decide(tx, id, agentId, { state: 'declined', declined_reason: reason })
  await publish(
    tx,
    eventDeclined,
    { type: 'event', id },
    { eventId: id, organizerId: event.organizer_id, title: event.title, decidedBy: agentId, reason },
    [`account:${event.organizer_id}`],
  )
  return event
}

type Decision = { state: 'published' } | { state: 'declined'; declined_reason: string }

async function decide(tx: Tx, id: string, agentId: string, decision: Decision): Promise<EventRow> {
  const event = await own(tx)
    .updateTable('events.event')
    .set({ ...decision, decided_by: agentId, decided_at: sql<Date>`platform.now()` })
    .where('id', '=', id)
    .where('state', '=', 'in_review')
    .returning(eventColumns)
    .executeTakeFirst()
  if (event) return event
  refuseUnless(await findEvent(tx, id), platformProblems.not_found)
  refuse(eventProblems.already_decided)
}
