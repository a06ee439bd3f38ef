import { defineEvent } from '#platform/outbox'
import { ClaimReason } from '@fullhouse/contracts/escrow'
import { SafetyLevel } from '@fullhouse/contracts/tickets'
import { z } from 'zod'

const about = { transactionId: z.uuid(), buyerId: z.uuid(), sellerId: z.uuid(), occurrenceId: z.uuid() }

export const transactionReserved = defineEvent('escrow.reserved', 1, z.object(about))
/** Paid and, unless the seller has yet to send the tickets (`transfer`), delivered in the same moment. */
export const transactionPaid = defineEvent(
  'escrow.paid',
  1,
  z.object({ ...about, safety: SafetyLevel.default('reissued') }),
)
/** The seller has not sent yet and the time is nearly over. */
export const transferDueSoon = defineEvent('escrow.transfer_due_soon', 1, z.object(about))
export const transferSent = defineEvent('escrow.transfer_sent', 1, z.object(about))
export const transferReceived = defineEvent(
  'escrow.transfer_received',
  1,
  z.object({ ...about, by: z.enum(['buyer', 'silence']) }),
)
export const transferMissed = defineEvent('escrow.transfer_missed', 1, z.object(about))
export const claimOpened = defineEvent('escrow.claim_opened', 1, z.object({ ...about, reason: ClaimReason }))
export const claimWithdrawn = defineEvent('escrow.claim_withdrawn', 1, z.object(about))
export const claimRejected = defineEvent('escrow.claim_rejected', 1, z.object(about))
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
