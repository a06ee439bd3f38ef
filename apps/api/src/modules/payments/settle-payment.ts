import type { Tx } from '#platform/db'
import { sql } from 'kysely'
import { own } from './own.ts'
import type { Charge, Intent } from './gateway.ts'
import { type PaymentInfo, presentPayment } from './get-payment.ts'

/** Locks a payment until the commit: everything that settles it queues here. */
export async function lockPayment(tx: Tx, paymentId: string): Promise<PaymentInfo> {
  const row = await own(tx)
    .selectFrom('payments.payment')
    .selectAll()
    .where('id', '=', paymentId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return presentPayment(row)
}

/** The money is here. `true` for the one caller that made it so. */
export async function markSucceeded(tx: Tx, paymentId: string, intent: Intent): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payments.payment')
    .set({ state: 'succeeded', charge_id: intent.chargeId, failure: null, settled_at: sql<Date>`platform.now()` })
    .where('id', '=', paymentId)
    .where('state', '<>', 'succeeded')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Mirrors what is not an end: a declined try leaves the payment open with its reason. */
export async function markOpen(tx: Tx, paymentId: string, intent: Intent): Promise<void> {
  await own(tx)
    .updateTable('payments.payment')
    .set({ state: intent.state === 'processing' ? 'processing' : 'open', failure: intent.failure })
    .where('id', '=', paymentId)
    .where('state', 'in', ['created', 'open', 'processing'])
    .execute()
}

/** The attempt is over without money; the subject may be paid by a new one. */
export async function markCancelled(
  tx: Tx,
  paymentId: string,
  state: 'cancelled' | 'failed',
  failure: string | null,
): Promise<void> {
  const ended = await own(tx)
    .updateTable('payments.payment')
    .set({ state, failure, settled_at: sql<Date>`platform.now()` })
    .where('id', '=', paymentId)
    .where('state', 'not in', ['succeeded', 'cancelled', 'failed'])
    .returning('id')
    .executeTakeFirst()
  if (!ended) return
  await own(tx).updateTable('payments.allocation').set({ live: false }).where('payment_id', '=', paymentId).execute()
}

/** From now on the gateway is being asked to cancel; nobody may pay it from our pages. */
export async function markCancelling(tx: Tx, paymentId: string): Promise<void> {
  await own(tx)
    .updateTable('payments.payment')
    .set({ state: 'cancelling' })
    .where('id', '=', paymentId)
    .where('state', 'in', ['created', 'open'])
    .execute()
}

/** The gateway's fee is known. `true` for the one caller that wrote it. */
export async function recordFee(
  tx: Tx,
  paymentId: string,
  settlement: NonNullable<Charge['settlement']>,
): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payments.payment')
    .set({
      fee_amount: settlement.fee,
      balance_transaction_id: settlement.balanceTransactionId,
      funds_available_on: settlement.availableOn,
    })
    .where('id', '=', paymentId)
    .where('fee_amount', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The money moved from pending to available at the gateway. `true` for the one caller that wrote it. */
export async function recordFundsAvailable(tx: Tx, paymentId: string): Promise<boolean> {
  const row = await own(tx)
    .updateTable('payments.payment')
    .set({ funds_available_at: sql<Date>`platform.now()` })
    .where('id', '=', paymentId)
    .where('fee_amount', 'is not', null)
    .where('funds_available_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
