import type Stripe from 'stripe'
import { z } from 'zod'
import { newId } from '../store/ids.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { scheduleTask } from '../store/schedule-task.ts'
import type { Call } from '../wire/call.ts'
import { flag, listing, mergeMetadata, metadata, params, positive, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { StoredIntent } from './attempt-payment.ts'
import { type StoredCharge, type StoredRefund, takeRefundMoney } from './refund-settlement.ts'
import { settleCharge } from './settle-charge.ts'
import { testCardNamed } from './test-cards.ts'

const createParams = params({
  charge: text.optional(),
  payment_intent: text.optional(),
  amount: positive.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  instructions_email: text.optional(),
  refund_application_fee: flag.optional(),
  reverse_transfer: flag.optional(),
})

type Input = z.output<typeof createParams>

async function chargeToRefund(call: Call, input: Input): Promise<StoredCharge> {
  if (input.charge !== undefined) return lockObject(call, 'charge', input.charge, 'charge')
  if (input.payment_intent === undefined) {
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.')
  }
  const intent: StoredIntent = await lockObject(call, 'payment_intent', input.payment_intent, 'payment_intent')
  const latest = referenceId(intent.body.latest_charge)
  if (intent.body.status !== 'succeeded' || latest === null) {
    throw invalid(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    })
  }
  return lockObject(call, 'charge', latest, 'charge')
}

function checkRefundable(charge: Stripe.Charge, amount: number): void {
  if (charge.disputed) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  }
  if (charge.refunded) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  if (charge.status !== 'succeeded' || !charge.captured) {
    throw invalid(`Charge ${charge.id} has not been paid, so it cannot be refunded.`, { code: 'charge_not_refundable' })
  }
  const left = charge.amount - charge.amount_refunded
  if (amount > left) {
    throw invalid(
      `Refund amount (${amount} ${charge.currency}) is greater than unrefunded amount on charge (${left} ${charge.currency})`,
      { param: 'amount' },
    )
  }
}

function newRefund(call: Call, charge: Stripe.Charge, amount: number, input: Input): Stripe.Refund {
  return {
    id: newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: call.world.clock.now(),
    currency: charge.currency,
    customer: referenceId(charge.customer),
    customer_account: null,
    destination_details: {
      type: 'card',
      card: {
        reference: '7897897897897897',
        reference_status: 'available',
        reference_type: 'acquirer_reference_number',
        type: 'refund',
      },
    },
    metadata: mergeMetadata({}, input.metadata),
    payment_intent: referenceId(charge.payment_intent),
    payment_method: charge.payment_method,
    reason: input.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
}

async function create(call: Call, input: Input): Promise<Stripe.Refund> {
  const charge = await chargeToRefund(call, input)
  const amount = input.amount ?? charge.body.amount - charge.body.amount_refunded
  checkRefundable(charge.body, amount)
  if (input.reverse_transfer) {
    throw invalid('Cannot reverse the transfer: this charge has no associated transfer.', { param: 'reverse_transfer' })
  }
  await settleCharge(call, charge)
  const before = { ...charge.body }
  const refund = newRefund(call, charge.body, amount, input)
  const behaviour = testCardNamed(charge.hidden.card ?? '')?.refund
  const funded = await takeRefundMoney(call, refund, charge.body)
  if (!funded || behaviour === 'pending') {
    refund.status = 'pending'
    refund.pending_reason = funded ? 'processing' : 'insufficient_funds'
  }
  if (!funded || behaviour) await scheduleTask(call, 'settle_refund', refund.id, call.world.timings.asyncPaymentMs)
  charge.body.amount_refunded += amount
  charge.body.refunded = charge.body.amount_refunded === charge.body.amount
  await saveObject(call, charge)
  await insertObject(call, 'refund', refund)
  await recordEvent(call, 'refund.created', refund)
  await recordEvent(call, 'charge.refunded', charge.body, before)
  return refund
}

const base = '/v1/refunds'

export const refundRoutes: Route[] = [
  post(base, createParams, create),
  get(base, params({ ...listing, charge: text.optional(), payment_intent: text.optional() }), (call, input) =>
    listObjects(call, 'refund', base, input, { charge: input.charge, payment_intent: input.payment_intent }),
  ),
  get(`${base}/:id`, params({}), async (call, _input, id) => (await readObject(call, 'refund', id)).body as object),
  post(`${base}/:id`, params({ metadata: metadata.optional() }), async (call, input, id) => {
    const stored: StoredRefund = await lockObject(call, 'refund', id)
    const before = { ...stored.body }
    stored.body.metadata = mergeMetadata(stored.body.metadata ?? {}, input.metadata)
    await saveObject(call, stored)
    await recordEvent(call, 'refund.updated', stored.body, before)
    return stored.body
  }),
]
