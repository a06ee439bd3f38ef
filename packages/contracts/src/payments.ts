import { z } from 'zod'
import { endpoints } from './endpoint.ts'
import { escrowProblems } from './escrow.ts'
import { problems } from './problem.ts'
import { Id, IdParams, Money } from './shapes.ts'

/** What the card form needs. `sandbox` is an iframe at `formUrl`; `stripe` mounts Stripe’s own element. */
export const PaymentStart = z.object({
  paymentId: Id,
  adapter: z.enum(['sandbox', 'stripe']),
  publishableKey: z.string(),
  clientSecret: z.string(),
  formUrl: z.string().nullable(),
  amount: Money,
})
export type PaymentStart = z.infer<typeof PaymentStart>

export const paymentProblems = problems('payments', {
  gateway_unavailable: [503, 'The payment service does not answer. Nothing was charged; please try again.'],
})

const Received = z.object({ received: z.literal(true) })

export const payments = endpoints('payments', {
  start: {
    method: 'POST',
    path: '/v1/transactions/:id/payment',
    access: 'user',
    status: 201,
    summary: 'Opens the payment of a reservation, or returns the open one.',
    params: IdParams,
    response: PaymentStart,
    problems: [escrowProblems.reservation_over, paymentProblems.gateway_unavailable],
    idempotent: true,
    limit: { points: 60, seconds: 600 },
  },
  stripeWebhook: {
    method: 'POST',
    path: '/v1/webhooks/stripe',
    access: 'provider',
    summary: 'Events of our own Stripe account. 200 means stored.',
    response: Received,
  },
  stripeConnectWebhook: {
    method: 'POST',
    path: '/v1/webhooks/stripe-connect',
    access: 'provider',
    summary: 'Events of sellers’ connected accounts. 200 means stored.',
    response: Received,
  },
})
