import { freezeTransaction } from '#modules/escrow'
import { allocationsOf, findPayment, markEvent, type StoredEvent } from '#modules/payments'
import { inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'

/**
 * Money of a charge is being taken back: nothing of its purchases is released until a person has looked. Returns
 * whether the charge was ours.
 */
export async function freezePurchases({ db, log }: Platform, event: StoredEvent): Promise<boolean> {
  const chargeId = event.chargeId ?? event.objectId
  const payment = await findPayment(db, { chargeId })
  if (!payment) return false
  await inTransaction(db, async (tx) => {
    for (const { subject } of await allocationsOf(tx, payment.id)) await freezeTransaction(tx, subject.id, 'gateway')
    await markEvent(tx, event.id, 'applied')
  })
  log.error({ event: event.type, paymentId: payment.id }, 'money is being taken back: its purchases are frozen')
  return true
}
