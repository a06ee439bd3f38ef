import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { paymentProblems } from './payments.ts'
import { problems } from './problem.ts'
import { Country, Id, Instant, Money, page, PageQuery } from './shapes.ts'

export const PayoutState = z.enum(['scheduled', 'blocked', 'transferring', 'in_transit', 'paid', 'failed'])
export type PayoutState = z.infer<typeof PayoutState>

export const PayoutAccount = z.object({
  state: z.enum(['none', 'started', 'pending', 'ready', 'restricted']),
  country: z.string().nullable(),
  /** What the provider still wants to know, in its own keys. */
  requirements: z.array(z.string()),
  payoutsEnabled: z.boolean(),
})
export type PayoutAccount = z.infer<typeof PayoutAccount>

export const Payout = z.object({
  id: Id,
  transactionId: Id,
  reference: z.string(),
  amount: Money,
  state: PayoutState,
  /** Why it waits: `onboarding` when the payout account is not ready. */
  blockedBy: z.enum(['onboarding']).nullable(),
  createdAt: Instant,
  paidAt: Instant.nullable(),
})
export type Payout = z.infer<typeof Payout>

export const payoutProblems = problems('payouts', {
  country_needed: [422, 'Tell us first in which country you live.'],
  country_fixed: [409, 'Your payout account is already set up in another country.'],
})

export const payouts = endpoints('payouts', {
  account: {
    method: 'GET',
    path: '/v1/payout-account',
    access: 'user',
    summary: 'Where my payouts go and whether it is ready.',
    response: PayoutAccount,
  },
  startOnboarding: {
    method: 'POST',
    path: '/v1/payout-account/onboarding',
    access: 'user',
    status: 201,
    summary: 'A link to the payment provider’s own pages where I give my bank details.',
    body: z.strictObject({ country: Country.optional() }),
    response: z.object({ url: z.string() }),
    problems: [payoutProblems.country_needed, payoutProblems.country_fixed, paymentProblems.gateway_unavailable],
    idempotent: true,
    limit: { points: 20, seconds: 600 },
  },
  refreshAccount: {
    method: 'POST',
    path: '/v1/payout-account/refresh',
    access: 'user',
    summary: 'Asks the provider for the present state of my payout account.',
    response: PayoutAccount,
    problems: [paymentProblems.gateway_unavailable],
    limit: { points: 30, seconds: 60 },
  },
  mine: {
    method: 'GET',
    path: '/v1/payouts',
    access: 'user',
    summary: 'My payouts, newest first.',
    query: z.strictObject({ ...PageQuery }),
    response: page(Payout),
  },
})
