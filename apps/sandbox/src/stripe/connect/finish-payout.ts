import type Stripe from 'stripe'
import { postBalanceTransaction } from '../books/post-balance-transaction.ts'
import { lockObject, readObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { actingFor, type Call, isConnected, platformAccount } from '../wire/call.ts'
import { invalid } from '../wire/stripe-error.ts'

export type StoredPayout = Stored<Stripe.Payout>

export interface PayoutFailure {
  code: string
  message: string
}

/** The money comes back: the payout failed (even after it was paid) or was canceled. */
export async function returnPayout(
  call: Call,
  stored: StoredPayout,
  status: 'failed' | 'canceled',
  failure?: PayoutFailure,
): Promise<void> {
  const payout = stored.body
  const before = { ...payout }
  const transaction = await postBalanceTransaction(call, {
    type: status === 'failed' ? 'payout_failure' : 'payout_cancel',
    amount: payout.amount,
    currency: payout.currency,
    source: payout.id,
    description: status === 'failed' ? 'PAYOUT FAILURE' : 'PAYOUT CANCEL',
  })
  payout.status = status
  payout.failure_balance_transaction = transaction
  payout.failure_code = failure?.code ?? null
  payout.failure_message = failure?.message ?? null
  await saveObject(call, stored)
  await recordEvent(call, status === 'failed' ? 'payout.failed' : 'payout.canceled', payout, before)
}

async function failureOf(call: Call, payout: Stripe.Payout): Promise<PayoutFailure | undefined> {
  if (!isConnected(call)) return undefined
  const account = await readObject<Stripe.Account, { failures?: Record<string, PayoutFailure> }>(
    actingFor(call, platformAccount),
    'account',
    call.account,
  )
  return account.hidden.failures?.[referenceId(payout.destination) ?? '']
}

/** The bank has answered: the payout is paid, or fails where the account's test number says so. */
export async function payPayout(call: Call, id: string): Promise<void> {
  const stored: StoredPayout = await lockObject(call, 'payout', id)
  const payout = stored.body
  if (payout.status !== 'pending' && payout.status !== 'in_transit') return
  const failure = await failureOf(call, payout)
  if (failure) {
    await returnPayout(call, stored, 'failed', failure)
    return
  }
  const before = { ...payout }
  payout.status = 'paid'
  payout.arrival_date = call.world.clock.now()
  payout.trace_id = { status: 'supported', value: `SANDBOX${payout.id.slice(-9).toUpperCase()}` }
  await saveObject(call, stored)
  await recordEvent(call, 'payout.updated', payout, before)
  await recordEvent(call, 'payout.paid', payout, before)
}

/** Somebody at the control page makes a payout fail, whether or not it was paid. */
export async function failPayout(call: Call, id: string): Promise<Stripe.Payout> {
  const stored: StoredPayout = await lockObject(call, 'payout', id, 'payout')
  if (!['pending', 'in_transit', 'paid'].includes(stored.body.status)) {
    throw invalid(`Payout ${id} is ${stored.body.status}; only a pending or paid one can fail.`)
  }
  await returnPayout(call, stored, 'failed', {
    code: 'could_not_process',
    message: 'The bank could not process this payout.',
  })
  return stored.body
}
