import { defineEvent } from '#platform/outbox'
import { z } from 'zod'

const about = {
  payoutId: z.uuid(),
  transactionId: z.uuid(),
  sellerId: z.uuid(),
  amount: z.int(),
  currency: z.string(),
}

export const payoutScheduled = defineEvent('payouts.scheduled', 1, z.object(about))
export const payoutBlocked = defineEvent('payouts.blocked', 1, z.object({ ...about, reason: z.literal('onboarding') }))
export const payoutSent = defineEvent('payouts.sent', 1, z.object(about))
export const payoutPaid = defineEvent('payouts.paid', 1, z.object(about))
export const payoutFailed = defineEvent('payouts.failed', 1, z.object({ ...about, reason: z.string() }))
export const payoutAccountChanged = defineEvent(
  'payouts.account_changed',
  1,
  z.object({ accountId: z.uuid(), state: z.string() }),
)
