import {
  allocationsOf,
  GatewayRefused,
  getPayment,
  markEvent,
  type PaymentGateway,
  type PaymentInfo,
  takePaymentsToAsk,
} from '#modules/payments'
import { type Db, inTransaction } from '#platform/db'
import { addJob, type Sweep } from '#platform/jobs'
import type { Platform } from '#platform/part'
import { applyIntent, applyRefusal } from './apply-intent.ts'
import { settlePaymentJob } from './jobs.ts'
import { obtainIntent } from './start-payment.ts'

/** Asks the gateway how a payment stands and applies the answer; with the event that made us ask, if there is one. */
export async function settlePayment(
  platform: Platform,
  gateway: PaymentGateway,
  paymentId: string,
  eventId?: string,
): Promise<void> {
  const payment = await getPayment(platform.db, paymentId)
  if (!payment?.intentId) return
  const intent = await gateway.getIntent(payment.intentId)
  await inTransaction(platform.db, async (tx) => {
    await applyIntent(tx, platform.keys, paymentId, intent)
    if (eventId) await markEvent(tx, eventId, 'applied')
  })
}

/** Asks the gateway to cancel; the answer may be that the buyer has paid, which is then what counts. */
export async function cancelPayment(platform: Platform, gateway: PaymentGateway, paymentId: string): Promise<void> {
  const payment = await getPayment(platform.db, paymentId)
  if (!payment || payment.state !== 'cancelling') return
  const intentId = payment.intentId ?? (await learnIntent(platform, gateway, payment))
  if (!intentId) return
  const intent = await gateway.cancelIntent(intentId, `pic:${intentId}`)
  await inTransaction(platform.db, (tx) => applyIntent(tx, platform.keys, paymentId, intent))
}

/**
 * The call that made it was never answered: the same key says which intent it made. `null` when the gateway
 * refuses: there is none, or none whose secret anybody was ever given.
 */
async function learnIntent(platform: Platform, gateway: PaymentGateway, payment: PaymentInfo): Promise<string | null> {
  const { db } = platform
  const [allocation] = await inTransaction(db, (tx) => allocationsOf(tx, payment.id))
  if (!allocation) throw new Error(`payment ${payment.id} is for nothing`)
  try {
    return (await obtainIntent(platform, gateway, payment, allocation.subject.id)).intentId
  } catch (error) {
    if (!(error instanceof GatewayRefused)) throw error
    await inTransaction(db, (tx) => applyRefusal(tx, payment.id, error.message))
    return null
  }
}

/** A webhook may never come: payments without an outcome are asked about each minute. */
async function askOutcomes(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const ids = await takePaymentsToAsk(tx, 'outcome', 50)
    for (const paymentId of ids) await addJob(tx, settlePaymentJob, { paymentId }, { key: `settle:${paymentId}` })
    return ids.length
  })
}

export const paymentSweeps: readonly Sweep[] = [{ name: 'payments.ask_outcomes', everyMs: 15_000, run: askOutcomes }]
