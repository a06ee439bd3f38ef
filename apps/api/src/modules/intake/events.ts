import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

/** A file was read, or refused: its seller's page looks again. */
export const fileRead = defineEvent(
  'intake.read',
  1,
  z.object({ intakeId: z.uuid(), fileId: z.uuid(), sellerId: z.uuid() }),
)

const about = {
  conflictId: z.uuid(),
  kind: z.enum(['code_taken', 'seat_taken', 'other_event']),
  occurrenceId: z.uuid(),
  ticketId: z.uuid(),
  holderId: z.uuid(),
  claimantId: z.uuid(),
}
/** Two people claim one ticket: a review is open. */
export const conflictOpened = defineEvent('intake.conflict_opened', 1, z.object(about))
export const conflictDecided = defineEvent(
  'intake.conflict_decided',
  1,
  z.object({
    ...about,
    decision: z.enum(['holder_stands', 'claimant_right', 'both_stand']),
    reason: z.string(),
    decidedBy: z.uuid(),
  }),
)
