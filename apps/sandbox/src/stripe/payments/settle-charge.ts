import type Stripe from 'stripe'
import { postBalanceTransaction } from '../books/post-balance-transaction.ts'
import { lockObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { scheduleTask } from '../store/schedule-task.ts'
import type { Call } from '../wire/call.ts'
import type { ChargeHidden } from './charge-object.ts'
import { testCardNamed } from './test-cards.ts'

export const day = 86_400

/** Half away from zero, as Stripe rounds its fees. */
const feeFor = (call: Call, amount: number): number => {
  const { ppm, fixed } = call.world.config.fees
  return Number((BigInt(amount) * BigInt(ppm) + 500_000n) / 1_000_000n) + fixed
}

/** When money of a charge made now will be available, by the sandbox's clock. */
export function availableOn(call: Call, card: string | undefined): number {
  const now = call.world.clock.now()
  const atOnce = card !== undefined && testCardNamed(card)?.settlesAtOnce === true
  return atOnce ? now : now + call.world.config.availableDays * day
}

/**
 * The fee has become known: the charge gets its balance transaction and `charge.updated` is sent.
 * Done once; later calls find it done.
 */
export async function settleCharge(call: Call, stored: Stored<Stripe.Charge, ChargeHidden>): Promise<void> {
  const charge = stored.body
  if (charge.balance_transaction !== null || charge.status !== 'succeeded' || !charge.captured) return
  const before = { ...charge }
  charge.balance_transaction = await postBalanceTransaction(call, {
    type: charge.id.startsWith('py_') ? 'payment' : 'charge',
    amount: charge.amount_captured,
    fee: feeFor(call, charge.amount_captured),
    currency: charge.currency,
    source: charge.id,
    description: charge.description,
    availableOn: stored.hidden.availableOn ?? availableOn(call, stored.hidden.card),
  })
  await saveObject(call, stored)
  await recordEvent(call, 'charge.updated', charge, before)
}

export async function runSettleCharge(call: Call, id: string): Promise<void> {
  await settleCharge(call, await lockObject<Stripe.Charge, ChargeHidden>(call, 'charge', id))
}

/** What follows a captured charge: the late fee, and a dispute where the test card asks for one. */
export async function followUp(call: Call, charge: Stripe.Charge, card: string | undefined): Promise<void> {
  await scheduleTask(call, 'settle_charge', charge.id, call.world.timings.chargeUpdatedMs)
  const dispute = card === undefined ? undefined : testCardNamed(card)?.dispute
  if (dispute) await scheduleTask(call, 'open_dispute', charge.id, call.world.timings.asyncPaymentMs)
}
