import { z } from 'zod'
import { defineEvent } from '#platform/outbox'

const about = { eventId: z.uuid(), organizerId: z.uuid(), title: z.string() }

/** Somebody proposed an event; an agent has to look at it. */
export const eventProposed = defineEvent('events.proposed', 1, z.object(about))
/** An agent published it. */
export const eventApproved = defineEvent('events.approved', 1, z.object({ ...about, decidedBy: z.uuid() }))
/** An agent declined it; the proposer reads the reason. */
export const eventDeclined = defineEvent(
  'events.declined',
  1,
  z.object({ ...about, decidedBy: z.uuid(), reason: z.string() }),
)
