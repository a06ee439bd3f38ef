import type Stripe from 'stripe'
import { lockObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import type { StoredIntent } from './attempt-payment.ts'
import type { ChargeHidden } from './charge-object.ts'
import { availableOn, followUp } from './settle-charge.ts'

/** A bank debit that was `processing` comes to its end, good or bad. */
export async function finishAsyncPayment(call: Call, id: string): Promise<void> {
  const intent: StoredIntent = await lockObject(call, 'payment_intent', id)
  if (intent.body.status !== 'processing') return
  const chargeId = referenceId(intent.body.latest_charge) ?? ''
  const charge = await lockObject<Stripe.Charge, ChargeHidden & { iban?: string }>(call, 'charge', chargeId)
  const fails = charge.hidden.iban === 'fails'
  charge.body.status = fails ? 'failed' : 'succeeded'
  charge.body.paid = !fails
  charge.body.captured = !fails
  charge.body.amount_captured = fails ? 0 : charge.body.amount
  charge.hidden.availableOn = availableOn(call, undefined)
  if (fails) {
    charge.body.failure_code = 'payment_method_provider_decline'
    charge.body.failure_message = "The customer's bank account could not be debited."
  }
  await saveObject(call, charge)
  intent.body.status = fails ? 'requires_payment_method' : 'succeeded'
  intent.body.amount_received = fails ? 0 : intent.body.amount
  await saveObject(call, intent)
  await recordEvent(call, fails ? 'charge.failed' : 'charge.succeeded', charge.body)
  await recordEvent(call, fails ? 'payment_intent.payment_failed' : 'payment_intent.succeeded', intent.body)
  if (!fails) await followUp(call, charge.body, undefined)
}
