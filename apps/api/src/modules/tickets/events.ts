import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const ids = z.array(z.uuid())

export const ticketsIssued = defineEvent(
  'tickets.issued',
  1,
  z.object({ batchId: z.uuid(), occurrenceId: z.uuid(), holderId: z.uuid(), ticketIds: ids }),
)
/** Tickets issued elsewhere, made ours to sell. */
export const ticketsBrought = defineEvent(
  'tickets.brought',
  1,
  z.object({ occurrenceId: z.uuid(), holderId: z.uuid(), ticketIds: ids }),
)
/** To a new holder, with a new code where it is ours. */
export const ticketsMoved = defineEvent(
  'tickets.moved',
  1,
  z.object({ occurrenceId: z.uuid(), fromId: z.uuid(), toId: z.uuid(), ticketIds: ids }),
)
/** An outside ticket taken away again, by its holder or by a decision. */
export const ticketRemoved = defineEvent(
  'tickets.removed',
  1,
  z.object({ ticketId: z.uuid(), occurrenceId: z.uuid(), holderId: z.uuid() }),
)
/** Only accepted scans: the ticket is used. */
export const ticketScanned = defineEvent(
  'tickets.scanned',
  1,
  z.object({ ticketId: z.uuid(), occurrenceId: z.uuid(), holderId: z.uuid(), version: z.int() }),
)
