import type Stripe from 'stripe'
import { newToken } from '../store/ids.ts'
import { insertObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { scheduleTask } from '../store/schedule-task.ts'
import type { Call } from '../wire/call.ts'
import type { Answer } from '../wire/route.ts'
import { Refusal } from '../wire/stripe-error.ts'
import { type ChargeHidden, newCharge } from './charge-object.ts'
import type { StoredPaymentMethod } from './payment-method.ts'
import { availableOn, followUp } from './settle-charge.ts'
import { type Decline, type TestCard, testCardNamed } from './test-cards.ts'

interface IntentHidden {
  /** The payment method whose challenge was passed, so that it is not asked again. */
  challenged?: string
}

export type StoredIntent = Stored<Stripe.PaymentIntent, IntentHidden>

export interface AttemptOptions {
  offSession?: boolean
  returnUrl?: string | undefined
}

function refusalOf(intent: Stripe.PaymentIntent): Refusal {
  const error = intent.last_payment_error
  return new Refusal(402, {
    ...error,
    type: 'card_error',
    message: error?.message ?? 'Your card was declined.',
    payment_intent: intent,
  } as Refusal['body'])
}

/** The attempt failed: the intent waits for another card and says why. */
async function fail(call: Call, intent: StoredIntent, method: StoredPaymentMethod, decline: Decline, charge?: string) {
  const body = intent.body
  body.status = 'requires_payment_method'
  body.payment_method = null
  body.next_action = null
  body.last_payment_error = {
    type: 'card_error',
    code: decline.code,
    ...(decline.declineCode ? { decline_code: decline.declineCode } : {}),
    message: decline.message,
    payment_method: method.body,
    ...(charge ? { charge } : {}),
  } as Stripe.PaymentIntent.LastPaymentError
  delete intent.hidden.challenged
  await saveObject(call, intent)
  await recordEvent(call, 'payment_intent.payment_failed', body)
}

const authenticationFailed: Decline = {
  code: 'payment_intent_authentication_failure',
  message: 'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
}

const authenticationRequired: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
}

export async function failChallenge(call: Call, intent: StoredIntent, method: StoredPaymentMethod): Promise<void> {
  await fail(call, intent, method, authenticationFailed)
}

async function askForChallenge(call: Call, intent: StoredIntent, options: AttemptOptions): Promise<void> {
  const token = newToken()
  const url = `${call.world.publicUrl()}/three-d-secure/${token}`
  await call.tx
    .insertInto('challenge')
    .values({ token, intent: intent.id, return_url: options.returnUrl ?? null, state: 'open' })
    .execute()
  intent.body.status = 'requires_action'
  intent.body.next_action = options.returnUrl
    ? { type: 'redirect_to_url', redirect_to_url: { url, return_url: options.returnUrl } }
    : { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect', stripe_js: url, source: token } }
  await saveObject(call, intent)
  await recordEvent(call, 'payment_intent.requires_action', intent.body)
}

async function decline(
  call: Call,
  intent: StoredIntent,
  method: StoredPaymentMethod,
  reason: Decline,
  card?: TestCard,
) {
  const charge = newCharge(call, { intent: intent.body, method, card, decline: reason, captured: false })
  await insertObject(call, 'charge', charge, card ? { card: card.name } : {})
  intent.body.latest_charge = charge.id
  await recordEvent(call, 'charge.failed', charge)
  await fail(call, intent, method, reason, charge.id)
}

async function succeed(call: Call, intent: StoredIntent, method: StoredPaymentMethod, card: TestCard | undefined) {
  const body = intent.body
  const captured = body.capture_method !== 'manual'
  const challenged = intent.hidden.challenged === method.id
  const charge = newCharge(call, { intent: body, method, card, challenged, captured })
  const hidden: ChargeHidden = { ...(card ? { card: card.name } : {}), availableOn: availableOn(call, card?.name) }
  await insertObject(call, 'charge', charge, { ...hidden })
  body.latest_charge = charge.id
  body.status = captured ? 'succeeded' : 'requires_capture'
  body.amount_received = captured ? body.amount : 0
  body.amount_capturable = captured ? 0 : body.amount
  body.next_action = null
  body.last_payment_error = null
  await saveObject(call, intent)
  await recordEvent(call, 'charge.succeeded', charge)
  await recordEvent(call, captured ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated', body)
  if (captured) await followUp(call, charge, card?.name)
  if (body.setup_future_usage) {
    method.hidden.setUp = true
    method.body.customer = referenceId(body.customer)
    await saveObject(call, method)
  }
}

async function startDebit(call: Call, intent: StoredIntent, method: StoredPaymentMethod): Promise<void> {
  const charge = newCharge(call, { intent: intent.body, method, card: undefined, captured: true, pending: true })
  await insertObject(call, 'charge', charge, { iban: method.hidden.iban ?? 'succeeds' })
  intent.body.latest_charge = charge.id
  intent.body.status = 'processing'
  await saveObject(call, intent)
  await recordEvent(call, 'charge.pending', charge)
  await recordEvent(call, 'payment_intent.processing', intent.body)
  await scheduleTask(call, 'finish_async_payment', intent.id, call.world.timings.asyncPaymentMs)
}

function needsChallenge(card: TestCard, method: StoredPaymentMethod, offSession: boolean): boolean {
  if (card.challenge === 'always') return true
  if (card.challenge === 'set_up') return !offSession
  if (card.challenge === 'unless_set_up') return !(offSession && method.hidden.setUp)
  return false
}

/** Tries to pay the intent with this method: challenge, decline, or success, as the test card says. */
export async function attemptPayment(
  call: Call,
  intent: StoredIntent,
  method: StoredPaymentMethod,
  options: AttemptOptions,
): Promise<Answer> {
  intent.body.payment_method = method.id
  if (method.body.type !== 'card') {
    await startDebit(call, intent, method)
    return intent.body
  }
  const card = testCardNamed(method.hidden.card ?? '')
  const challenged = intent.hidden.challenged === method.id
  if (card?.challengeError) {
    await fail(call, intent, method, authenticationFailed)
    return refusalOf(intent.body)
  }
  if (card && !challenged && needsChallenge(card, method, options.offSession ?? false)) {
    if (options.offSession) {
      await decline(call, intent, method, authenticationRequired, card)
      return refusalOf(intent.body)
    }
    await askForChallenge(call, intent, options)
    return intent.body
  }
  if (card?.decline) {
    await decline(call, intent, method, card.decline, card)
    return refusalOf(intent.body)
  }
  await succeed(call, intent, method, card)
  return intent.body
}
