import type Stripe from 'stripe'
import { lockObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import { mergeMetadata } from '../wire/fields.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { StoredIntent } from './attempt-payment.ts'
import type { ChargeHidden } from './charge-object.ts'
import { availableOn, followUp } from './settle-charge.ts'

export interface CaptureInput {
  amount_to_capture?: number | undefined
  metadata?: '' | Record<string, string> | undefined
}

/** Takes authorized money, all or a part; the rest goes back to the card. */
export async function capturePayment(
  call: Call,
  intent: StoredIntent,
  input: CaptureInput,
): Promise<Stripe.PaymentIntent> {
  const body = intent.body
  const amount = input.amount_to_capture ?? body.amount_capturable
  if (amount > body.amount_capturable) {
    throw invalid(`The amount to capture (${amount}) is more than what was authorized (${body.amount_capturable}).`, {
      code: 'amount_too_large',
      param: 'amount_to_capture',
    })
  }
  const charge = await lockObject<Stripe.Charge, ChargeHidden>(call, 'charge', referenceId(body.latest_charge) ?? '')
  const before = { ...charge.body }
  charge.body.captured = true
  charge.body.amount_captured = amount
  charge.body.amount_refunded = charge.body.amount - amount
  charge.hidden.availableOn = availableOn(call, charge.hidden.card)
  await saveObject(call, charge)
  body.status = 'succeeded'
  body.amount_received = amount
  body.amount_capturable = 0
  body.metadata = mergeMetadata(body.metadata, input.metadata)
  await saveObject(call, intent)
  await recordEvent(call, 'charge.captured', charge.body, before)
  await recordEvent(call, 'payment_intent.succeeded', body)
  await followUp(call, charge.body, charge.hidden.card)
  return body
}

/** The authorization of a canceled intent is let go: nothing was taken, nothing is owed. */
export async function voidAuthorization(call: Call, intent: Stripe.PaymentIntent): Promise<void> {
  const charge = await lockObject<Stripe.Charge>(call, 'charge', referenceId(intent.latest_charge) ?? '')
  const before = { ...charge.body }
  charge.body.refunded = true
  charge.body.amount_refunded = charge.body.amount
  await saveObject(call, charge)
  await recordEvent(call, 'charge.refunded', charge.body, before)
}
