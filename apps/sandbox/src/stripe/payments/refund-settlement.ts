import type Stripe from 'stripe'
import {
  availableFunds,
  balanceTransactionOf,
  lockFunds,
  postBalanceTransaction,
} from '../books/post-balance-transaction.ts'
import { lockObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { scheduleTask } from '../store/schedule-task.ts'
import type { Call } from '../wire/call.ts'
import type { ChargeHidden } from './charge-object.ts'
import { testCardNamed } from './test-cards.ts'

export type StoredCharge = Stored<Stripe.Charge, ChargeHidden>
export type StoredRefund = Stored<Stripe.Refund, { card?: string }>

/**
 * Takes the refund's money out of the books: from the same pending pot as its charge while that is pending,
 * else from what is available. False when there is not enough; the refund then waits.
 */
export async function takeRefundMoney(call: Call, refund: Stripe.Refund, charge: Stripe.Charge): Promise<boolean> {
  const origin = await balanceTransactionOf(call, referenceId(charge.balance_transaction) ?? '')
  const pending = origin?.status === 'pending'
  if (!pending) {
    await lockFunds(call, refund.currency)
    if ((await availableFunds(call, refund.currency)) < refund.amount) return false
  }
  refund.balance_transaction = await postBalanceTransaction(call, {
    type: 'refund',
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: charge.description === null ? 'REFUND FOR CHARGE' : `REFUND FOR CHARGE (${charge.description})`,
    ...(pending && origin ? { availableOn: origin.available_on } : {}),
  })
  return true
}

async function announce(call: Call, refund: Stripe.Refund, before: object): Promise<void> {
  await recordEvent(call, 'refund.updated', refund, before)
  await recordEvent(call, 'charge.refund.updated', refund, before)
}

async function failRefund(call: Call, stored: StoredRefund, charge: StoredCharge): Promise<void> {
  const refund = stored.body
  const before = { ...refund }
  refund.status = 'failed'
  refund.failure_reason = 'expired_or_canceled_card'
  refund.failure_balance_transaction = await postBalanceTransaction(call, {
    type: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
    description: 'REFUND FAILURE',
  })
  charge.body.amount_refunded -= refund.amount
  charge.body.refunded = false
  await saveObject(call, stored)
  await saveObject(call, charge)
  await announce(call, refund, before)
  await recordEvent(call, 'refund.failed', refund)
}

/** The later part of a refund that was not final at once: money found, bank's answer, or failure. */
export async function settleRefund(call: Call, id: string): Promise<void> {
  const unlocked: StoredRefund = await lockObject(call, 'refund', id)
  const charge: StoredCharge = await lockObject(call, 'charge', referenceId(unlocked.body.charge) ?? '')
  const refund = unlocked.body
  const behaviour = testCardNamed(charge.hidden.card ?? '')?.refund
  if (refund.status === 'canceled' || refund.status === 'failed') return
  if (refund.status === 'succeeded') {
    if (behaviour === 'fails') await failRefund(call, unlocked, charge)
    return
  }
  const before = { ...refund }
  if (refund.balance_transaction === null && !(await takeRefundMoney(call, refund, charge.body))) {
    await scheduleTask(call, 'settle_refund', id, call.world.timings.asyncPaymentMs)
    return
  }
  refund.status = 'succeeded'
  delete refund.pending_reason
  await saveObject(call, unlocked)
  await announce(call, refund, before)
}
