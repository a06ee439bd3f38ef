import { post } from '#modules/ledger'
import {
  getPayment,
  lockPayment,
  markEvent,
  type PaymentGateway,
  paymentsWithPendingFunds,
  recordFee,
  recordFundsAvailable,
  takePaymentsToAsk,
} from '#modules/payments'
import { payoutsWaitingForFunds, pushPayout } from '#modules/payouts'
import { type Db, inTransaction } from '#platform/db'
import { addJob, defineJob, handles } from '#platform/jobs'
import type { Part, Platform } from '#platform/part'
import { z } from 'zod'
import { fundsAvailableLines, gatewayFeeLines } from '../journal.ts'

const bookChargeJob = defineJob('payments.book_charge', z.object({ paymentId: z.uuid() }), 25)

/** Books the gateway's fee once it is known, and the move from pending to available once that happened. */
export async function bookCharge(
  { db }: Platform,
  gateway: PaymentGateway,
  paymentId: string,
  eventId?: string,
): Promise<void> {
  const payment = await getPayment(db, paymentId)
  const settlement = payment?.chargeId ? (await gateway.getCharge(payment.chargeId)).settlement : null
  await inTransaction(db, async (tx) => {
    if (eventId) await markEvent(tx, eventId, 'applied')
    if (!payment || !settlement) return
    await lockPayment(tx, paymentId)
    const { fee, net, currency } = settlement
    // A charge that settles in another currency needs entries of its own; none are better than wrong ones.
    if (currency !== payment.currency) throw new Error(`payment ${paymentId} settled in ${currency}`)
    const entry = { subject: { type: 'payment', id: paymentId } }
    if ((await recordFee(tx, paymentId, settlement)) && fee > 0) {
      await post(tx, {
        ...entry,
        key: `payment:${paymentId}:fee`,
        type: 'payment.fee',
        lines: gatewayFeeLines(fee, currency),
      })
    }
    if (settlement.available && (await recordFundsAvailable(tx, paymentId))) {
      const lines = fundsAvailableLines(net, currency)
      await post(tx, { ...entry, key: `payment:${paymentId}:available`, type: 'payment.available', lines })
      for (const payoutId of await payoutsWaitingForFunds(tx, payment.chargeId ?? '')) await pushPayout(tx, payoutId)
    }
  })
}

async function askCharges(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const ids = [...(await takePaymentsToAsk(tx, 'fee', 50)), ...(await takePaymentsToAsk(tx, 'funds', 50))]
    for (const paymentId of ids) await addJob(tx, bookChargeJob, { paymentId }, { key: `charge:${paymentId}` })
    return ids.length
  })
}

/** The gateway says money became available, not whose: asks about all that is pending. */
export async function askPendingFunds({ db }: Platform, eventId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    for (const paymentId of await paymentsWithPendingFunds(tx, 200)) {
      await addJob(tx, bookChargeJob, { paymentId }, { key: `charge:${paymentId}` })
    }
    await markEvent(tx, eventId, 'applied')
  })
}

/** What a charge cost, and when its money can be used. */
export const bookChargePart = (platform: Platform, gateway: PaymentGateway): Part => ({
  name: 'book-charge',
  jobs: [handles(bookChargeJob, ({ paymentId }) => bookCharge(platform, gateway, paymentId))],
  sweeps: [{ name: 'payments.ask_charges', everyMs: 15_000, run: askCharges }],
})
