import type { Tx } from '#platform/db'
import type { Subject } from '#platform/outbox'
import { sql } from 'kysely'
import { own } from './own.ts'
import { type PaymentInfo, presentPayment } from './get-payment.ts'

/**
 * The live payment of a subject, or a new attempt with its key stored before the gateway hears of it. The caller
 * holds the subject's lock; the partial unique index refuses a second live one all the same.
 */
export async function openPayment(
  tx: Tx,
  order: { payerId: string; subject: Subject; amount: number; currency: string },
): Promise<PaymentInfo> {
  const allocations = await own(tx)
    .selectFrom('payments.allocation as a')
    .innerJoin('payments.payment as p', 'p.id', 'a.payment_id')
    .selectAll('p')
    .select('a.live')
    .where('a.subject_type', '=', order.subject.type)
    .where('a.subject_id', '=', order.subject.id)
    .execute()
  const live = allocations.find((row) => row.live)
  if (live) return presentPayment(live)
  const payment = await own(tx)
    .insertInto('payments.payment')
    .values({
      payer_id: order.payerId,
      gateway: 'stripe',
      create_key: `pi:${order.subject.id}:${allocations.length + 1}`,
      amount: order.amount,
      currency: order.currency,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await own(tx)
    .insertInto('payments.allocation')
    .values({
      payment_id: payment.id,
      subject_type: order.subject.type,
      subject_id: order.subject.id,
      amount: order.amount,
      currency: order.currency,
    })
    .execute()
  return presentPayment(payment)
}

/** Remembers what the gateway made for a payment. The client secret arrives sealed. */
export async function recordIntent(
  tx: Tx,
  paymentId: string,
  intent: { id: string; sealedSecret: string },
): Promise<void> {
  await own(tx)
    .updateTable('payments.payment')
    .set({
      intent_id: intent.id,
      client_secret: intent.sealedSecret,
      state: sql`case when state = 'created' then 'open' else state end`,
    })
    .where('id', '=', paymentId)
    .where('intent_id', 'is', null)
    .execute()
}
