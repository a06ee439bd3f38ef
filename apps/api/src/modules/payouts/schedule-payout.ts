import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import { publish } from '#platform/outbox'
import { payoutBlocked, payoutScheduled } from './events.ts'
import { pushPayout } from './jobs.ts'
import { own } from './own.ts'
import { findPayoutAccount } from './payout-account.ts'

/**
 * Sets money of a cleared purchase on its way, or blocks it until the seller's payout account is ready. Once per
 * purchase (unique index); both keys are stored here, long before they are used.
 */
export async function schedulePayout(
  tx: Tx,
  order: {
    sellerId: string
    transactionId: string
    reference: string
    amount: number
    currency: string
    chargeId: string
  },
): Promise<void> {
  const account = await findPayoutAccount(tx, order.sellerId)
  const ready = account?.ready ?? false
  const id = newId()
  await own(tx)
    .insertInto('payouts.payout')
    .values({
      id,
      seller_id: order.sellerId,
      subject_type: 'transaction',
      subject_id: order.transactionId,
      reference: order.reference,
      amount: order.amount,
      currency: order.currency,
      source_charge_id: order.chargeId,
      state: ready ? 'scheduled' : 'blocked',
      blocked_by: ready ? null : 'onboarding',
      transfer_key: `tr:${order.transactionId}:seller:v1`,
      payout_key: `po:${id}:v1`,
    })
    .execute()
  const { sellerId, transactionId, amount, currency } = order
  const about = { payoutId: id, transactionId, sellerId, amount, currency }
  const subject = { type: 'payout', id }
  if (ready) {
    await pushPayout(tx, id)
    await publish(tx, payoutScheduled, subject, about, [`account:${sellerId}`])
  } else {
    await publish(tx, payoutBlocked, subject, { ...about, reason: 'onboarding' }, [`account:${sellerId}`])
  }
}

/** The seller's account became ready: what waited for it goes on. Returns how many. */
export async function unblockPayouts(tx: Tx, sellerId: string): Promise<number> {
  const freed = await own(tx)
    .updateTable('payouts.payout')
    .set({ state: 'scheduled', blocked_by: null })
    .where('seller_id', '=', sellerId)
    .where('state', '=', 'blocked')
    .returning(['id', 'subject_id', 'amount', 'currency'])
    .execute()
  for (const payout of freed) {
    await pushPayout(tx, payout.id)
    await publish(
      tx,
      payoutScheduled,
      { type: 'payout', id: payout.id },
      {
        payoutId: payout.id,
        transactionId: payout.subject_id,
        sellerId,
        amount: payout.amount,
        currency: payout.currency,
      },
      [`account:${sellerId}`],
    )
  }
  return freed.length
}
