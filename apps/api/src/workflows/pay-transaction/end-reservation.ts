import { lockAsBuyer, lockTransaction, markEnding, takeDue, type TransactionRow } from '#modules/escrow'
import { markCancelling, paymentsOf } from '#modules/payments'
import type { Db, Tx } from '#platform/db'
import { addJob, type Sweep } from '#platform/jobs'
import type { Log } from '#platform/log'
import { oneByOne } from '#platform/one-by-one'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { endReservation } from './apply-intent.ts'
import { cancelPaymentJob } from './jobs.ts'

/** The buyer leaves the checkout. Asking again after it ended is fine. */
export async function cancelReservation(tx: Tx, buyerId: string, transactionId: string): Promise<void> {
  const row = await lockAsBuyer(tx, buyerId, transactionId)
  if (row.state === 'cancelled') return
  refuseUnless(row.state === 'reserved', escrowProblems.reservation_over)
  const payment = (await paymentsOf(tx, 'transaction', [row.id])).get(row.id)
  refuseUnless(payment?.state !== 'processing', escrowProblems.payment_under_way)
  await end(tx, row, 'cancelled')
}

/** Reservations whose time is over. */
export async function expireReservations(db: Db, log: Log): Promise<number> {
  return oneByOne(db, log, await takeDue(db, 'reservation', 100), async (tx, id) => {
    const row = await lockTransaction(tx, id)
    if (row?.state !== 'reserved') return false
    await end(tx, row, 'expired')
    return true
  })
}

/**
 * With a payment open the seats stay locked until the gateway has cancelled it: it alone knows whether the buyer
 * has just paid. Without one the reservation ends at once.
 */
async function end(tx: Tx, row: TransactionRow, as: 'expired' | 'cancelled'): Promise<void> {
  const payment = (await paymentsOf(tx, 'transaction', [row.id])).get(row.id)
  const live = payment && !['cancelled', 'failed', 'succeeded'].includes(payment.state)
  if (!live) return endReservation(tx, row, row.ending ?? as)
  await markEnding(tx, row.id, as)
  await markCancelling(tx, payment.id)
  await addJob(tx, cancelPaymentJob, { paymentId: payment.id }, { key: `cancel:${payment.id}` })
}

export const reservationSweeps: readonly Sweep[] = [
  { name: 'escrow.expire_reservations', everyMs: 2_000, run: expireReservations },
]
