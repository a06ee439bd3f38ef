import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const about = { transactionId: z.uuid(), buyerId: z.uuid(), sellerId: z.uuid(), occurrenceId: z.uuid() }

export const transactionReserved = defineEvent('escrow.reserved', 1, z.object(about))
/** Paid and, for tickets we issue, delivered in the same moment. */
export const transactionPaid = defineEvent('escrow.paid', 1, z.object(about))
export const transactionExpired = defineEvent('escrow.expired', 1, z.object(about))
export const transactionCancelled = defineEvent('escrow.cancelled', 1, z.object(about))
export const transactionCleared = defineEvent(
  'escrow.cleared',
  1,
  z.object({ ...about, clearedBy: z.enum(['scan', 'buyer', 'timer']) }),
)
export const transactionPaidOut = defineEvent('escrow.paid_out', 1, z.object(about))
/** Nothing of it is released until a person has looked. */
export const transactionFrozen = defineEvent('escrow.frozen', 1, z.object(about))
/** Money came for a purchase that is over; it waits for a person. */
export const paymentStranded = defineEvent('escrow.payment_stranded', 1, z.object({ ...about, paymentId: z.uuid() }))
