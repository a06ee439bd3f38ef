import type Stripe from 'stripe'
import { insertObject, lockObject, readObject, saveObject } from '../store/objects.ts'
import { listObjects } from '../store/list-page.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import { type Answer, browserGet, browserPost, get, post, type Route } from '../wire/route.ts'
import { invalid, missing, Refusal } from '../wire/stripe-error.ts'
import { attemptPayment, type StoredIntent } from './attempt-payment.ts'
import { capturePayment, voidAuthorization } from './capture-payment.ts'
import { takePaymentMethod } from './payment-method.ts'
import { changeIntent, forBrowser, newIntent, shippingOf } from './payment-intent-object.ts'
import {
  cancelParams,
  captureParams,
  confirmParams,
  type ConfirmInput,
  type CreateInput,
  createParams,
  listParams,
  retrieveParams,
  type UpdateInput,
  updateParams,
} from './payment-intent-params.ts'

const open = ['requires_payment_method', 'requires_confirmation', 'requires_action']

function unexpectedState(intent: Stripe.PaymentIntent, what: string, allowed: readonly string[]) {
  return invalid(
    `You cannot ${what} this PaymentIntent because it has a status of ${intent.status}. ` +
      `Only a PaymentIntent with one of the following statuses may be used: ${allowed.join(', ')}.`,
    { code: 'payment_intent_unexpected_state', extra: { payment_intent: intent } },
  )
}

function checkSecret(call: Call, intent: Stripe.PaymentIntent, given: string | undefined): void {
  if (call.clientSecret === undefined && given === undefined) return
  if (given === intent.client_secret) return
  throw missing('payment_intent', intent.id, 'intent')
}

const shown = (call: Call, answer: Answer): Answer => {
  if (call.clientSecret === undefined) return answer
  if (!(answer instanceof Refusal)) return forBrowser(answer as Stripe.PaymentIntent)
  const intent = answer.body.payment_intent as Stripe.PaymentIntent
  return new Refusal(answer.status, { ...answer.body, payment_intent: forBrowser(intent) })
}

async function useMethod(call: Call, intent: StoredIntent, reference: string): Promise<void> {
  const method = await takePaymentMethod(call, reference)
  intent.body.payment_method = method.id
  if (intent.body.status === 'requires_payment_method') intent.body.status = 'requires_confirmation'
}

async function confirm(call: Call, intent: StoredIntent, input: ConfirmInput | CreateInput): Promise<Answer> {
  const body = intent.body
  if (!open.includes(body.status)) throw unexpectedState(body, 'confirm', open)
  if (input.setup_future_usage !== undefined) body.setup_future_usage = input.setup_future_usage || null
  if (input.receipt_email !== undefined) body.receipt_email = input.receipt_email || null
  if (input.shipping !== undefined) body.shipping = shippingOf(input.shipping)
  if (input.capture_method !== undefined) body.capture_method = input.capture_method
  const reference = input.payment_method ?? referenceId(body.payment_method)
  if (reference === null) {
    throw invalid(
      'You cannot confirm this PaymentIntent because it is missing a payment method. To confirm the PaymentIntent ' +
        'with a payment method, specify it in the `payment_method` parameter.',
      { code: 'payment_intent_unexpected_state', extra: { payment_intent: body } },
    )
  }
  const method = await takePaymentMethod(call, reference)
  const offSession = input.off_session !== undefined && input.off_session !== false
  return attemptPayment(call, intent, method, { offSession, returnUrl: input.return_url })
}

async function create(call: Call, input: CreateInput): Promise<Answer> {
  if (input.customer !== undefined) await readObject(call, 'customer', input.customer, 'customer')
  const body = newIntent(call, input)
  const intent: StoredIntent = { id: body.id, account: call.account, body, hidden: {} }
  await insertObject(call, 'payment_intent', body)
  if (input.payment_method !== undefined) await useMethod(call, intent, input.payment_method)
  await saveObject(call, intent)
  await recordEvent(call, 'payment_intent.created', body)
  if (!input.confirm) return body
  const { payment_method: _used, ...rest } = input
  return confirm(call, intent, rest)
}

async function update(call: Call, input: UpdateInput, id: string): Promise<Answer> {
  const intent: StoredIntent = await lockObject(call, 'payment_intent', id)
  const touchesMoney = input.amount !== undefined || input.currency !== undefined || input.payment_method !== undefined
  if (touchesMoney && !open.includes(intent.body.status)) throw unexpectedState(intent.body, 'update', open)
  if (input.customer !== undefined) await readObject(call, 'customer', input.customer, 'customer')
  changeIntent(intent.body, input)
  if (input.payment_method !== undefined) await useMethod(call, intent, input.payment_method)
  return saveObject(call, intent)
}

const cancelable = [...open, 'requires_capture']

async function cancel(call: Call, reason: Stripe.PaymentIntent['cancellation_reason'], id: string): Promise<Answer> {
  const intent: StoredIntent = await lockObject(call, 'payment_intent', id)
  const body = intent.body
  if (!cancelable.includes(body.status)) throw unexpectedState(body, 'cancel', cancelable)
  if (body.status === 'requires_capture') await voidAuthorization(call, body)
  body.status = 'canceled'
  body.canceled_at = call.world.clock.now()
  body.cancellation_reason = reason
  body.next_action = null
  body.amount_capturable = 0
  await saveObject(call, intent)
  await recordEvent(call, 'payment_intent.canceled', body)
  return body
}

const base = '/v1/payment_intents'

export const paymentIntentRoutes: Route[] = [
  post(base, createParams, create),
  get(base, listParams, (call, input) =>
    listObjects(call, 'payment_intent', base, input, { customer: input.customer }),
  ),
  browserGet(`${base}/:id`, retrieveParams, async (call, input, id) => {
    const { body } = await readObject<Stripe.PaymentIntent>(call, 'payment_intent', id)
    checkSecret(call, body, input.client_secret)
    return shown(call, body)
  }),
  post(`${base}/:id`, updateParams, update),
  browserPost(`${base}/:id/confirm`, confirmParams, async (call, input, id) => {
    const intent: StoredIntent = await lockObject(call, 'payment_intent', id)
    checkSecret(call, intent.body, input.client_secret)
    return shown(call, await confirm(call, intent, input))
  }),
  post(`${base}/:id/cancel`, cancelParams, (call, input, id) => cancel(call, input.cancellation_reason ?? null, id)),
  post(`${base}/:id/capture`, captureParams, async (call, input, id) => {
    const intent: StoredIntent = await lockObject(call, 'payment_intent', id)
    if (intent.body.status !== 'requires_capture') throw unexpectedState(intent.body, 'capture', ['requires_capture'])
    return capturePayment(call, intent, input)
  }),
]
