import { setTimeout as sleep } from 'node:timers/promises'
import { lockAsBuyer } from '#modules/escrow'
import {
  GatewayRefused,
  GatewayUnknown,
  getPayment,
  openPayment,
  type PaymentGateway,
  type PaymentInfo,
  recordIntent,
} from '#modules/payments'
import { databaseNow, type Db, inTransaction } from '#platform/db'
import { type IdempotencyClaim, once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { refuse, refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { paymentProblems, type PaymentStart } from '@fullhouse/contracts/payments'
import { applyRefusal } from './apply-intent.ts'

/** Where a sealed client secret belongs; the cipher refuses it anywhere else. */
const secretContext = 'payments.client_secret'

/**
 * Opens the payment of a reservation, or returns the open one. The attempt and its key are stored first; the
 * gateway is called outside any transaction; its answer is stored after. Repeating is safe at every point.
 */
export async function startPayment(
  platform: Platform,
  gateway: PaymentGateway,
  request: { buyerId: string; transactionId: string; claim: IdempotencyClaim },
): Promise<PaymentStart> {
  const { db, cipher, config } = platform
  const payment = await inTransaction(db, async (tx) => {
    await once(tx, request.claim, async () => null)
    const row = await lockAsBuyer(tx, request.buyerId, request.transactionId)
    const open = row.state === 'reserved' && row.ending === null && row.reserved_until > (await databaseNow(tx))
    refuseUnless(open, escrowProblems.reservation_over)
    return openPayment(tx, {
      payerId: request.buyerId,
      subject: { type: 'transaction', id: row.id },
      amount: row.buyer_total,
      currency: row.currency,
    })
  })
  const { intentId, clientSecret } =
    payment.sealedSecret && payment.intentId
      ? { intentId: payment.intentId, clientSecret: cipher.open(payment.sealedSecret, secretContext) }
      : await makeIntent(platform, gateway, payment, request.transactionId)
  const query = new URLSearchParams({
    payment_intent: intentId,
    client_secret: clientSecret,
    pk: config.stripe.publishableKey,
  })
  return {
    paymentId: payment.id,
    adapter: config.stripe.formBase ? 'sandbox' : 'stripe',
    publishableKey: config.stripe.publishableKey,
    clientSecret,
    formUrl: config.stripe.formBase ? `${config.stripe.formBase}/card-form?${query.toString()}` : null,
    amount: { amount: payment.amount, currency: payment.currency },
  }
}

async function makeIntent(platform: Platform, gateway: PaymentGateway, payment: PaymentInfo, transactionId: string) {
  const { db, cipher } = platform
  try {
    return await obtainIntent(platform, gateway, payment, transactionId)
  } catch (error) {
    if (error instanceof GatewayRefused) {
      await inTransaction(db, (tx) => applyRefusal(tx, payment.id, error.message))
    }
    const other = error instanceof GatewayUnknown ? await intentOfTwin(db, payment.id) : null
    if (other) return { intentId: other.intentId, clientSecret: cipher.open(other.sealedSecret, secretContext) }
    if (error instanceof GatewayRefused || error instanceof GatewayUnknown) refuse(paymentProblems.gateway_unavailable)
    throw error
  }
}

/** Two tabs asked at once: the gateway answers one of them, and the other takes what that one stored. */
async function intentOfTwin(db: Db, paymentId: string): Promise<{ intentId: string; sealedSecret: string } | null> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { intentId, sealedSecret } = (await getPayment(db, paymentId)) ?? {}
    if (intentId && sealedSecret) return { intentId, sealedSecret }
    await sleep(100)
  }
  return null
}

/**
 * Has the gateway make the intent of a payment and remembers it. The same key makes the same intent, so this is also
 * the way to learn the outcome of a call that was never answered.
 */
export async function obtainIntent(
  { db, cipher }: Platform,
  gateway: PaymentGateway,
  payment: PaymentInfo,
  transactionId: string,
): Promise<{ intentId: string; clientSecret: string }> {
  const intent = await gateway.createIntent({
    key: payment.createKey,
    amount: payment.amount,
    currency: payment.currency,
    group: `transaction_${transactionId}`,
    metadata: { paymentId: payment.id, transactionId },
  })
  const clientSecret = intent.clientSecret ?? ''
  const sealedSecret = cipher.seal(clientSecret, secretContext)
  await inTransaction(db, (tx) => recordIntent(tx, payment.id, { id: intent.id, sealedSecret }))
  return { intentId: intent.id, clientSecret }
}
