import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const ids = z.array(z.uuid())

export const ticketsIssued = defineEvent(
  'tickets.issued',
  1,
  z.object({ batchId: z.uuid(), occurrenceId: z.uuid(), holderId: z.uuid(), ticketIds: ids }),
)
export const ticketsReissued = defineEvent(
  'tickets.reissued',
  1,
  z.object({ occurrenceId: z.uuid(), fromId: z.uuid(), toId: z.uuid(), ticketIds: ids }),
)
/** Only accepted scans: the ticket is used. */
export const ticketScanned = defineEvent(
  'tickets.scanned',
  1,
  z.object({ ticketId: z.uuid(), occurrenceId: z.uuid(), holderId: z.uuid(), version: z.int() }),
)
