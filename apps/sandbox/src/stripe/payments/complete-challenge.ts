import { lockObject } from '../store/objects.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import { attemptPayment, failChallenge, type StoredIntent } from './attempt-payment.ts'
import type { StoredPaymentMethod } from './payment-method.ts'

/**
 * The buyer has answered the bank's question. The payment goes on, or waits for another card.
 * Answers that come too late (intent canceled, question answered before) change nothing.
 */
export async function completeChallenge(call: Call, token: string, passed: boolean): Promise<void> {
  const challenge = await call.tx
    .updateTable('challenge')
    .set({ state: passed ? 'complete' : 'failed' })
    .where('token', '=', token)
    .where('state', '=', 'open')
    .returning('intent')
    .executeTakeFirst()
  if (!challenge) return
  const intent: StoredIntent = await lockObject(call, 'payment_intent', challenge.intent)
  if (intent.body.status !== 'requires_action') return
  const reference = referenceId(intent.body.payment_method) ?? ''
  const method: StoredPaymentMethod = await lockObject(call, 'payment_method', reference)
  if (!passed) {
    await failChallenge(call, intent, method)
    return
  }
  intent.hidden.challenged = method.id
  await attemptPayment(call, intent, method, {})
}
