import type { PaymentGateway } from '#modules/payments'
import { inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import { handles } from '#platform/jobs'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { escrow } from '@fullhouse/contracts/escrow'
import { payments } from '@fullhouse/contracts/payments'
import type { ReadTransaction } from '../reserve-tickets/index.ts'
import { cancelReservation, reservationSweeps } from './end-reservation.ts'
import { cancelPaymentJob, settlePaymentJob } from './jobs.ts'
import { cancelPayment, paymentSweeps, settlePayment } from './settle-payment.ts'
import { startPayment } from './start-payment.ts'

export { settlePayment } from './settle-payment.ts'

/** From reservation to delivery, or to its end. */
export const payTransactionPart = (
  platform: Platform,
  gateway: PaymentGateway,
  readTransaction: ReadTransaction,
): Part => ({
  name: 'pay-transaction',
  routes: [
    serve(payments.start, ({ actor, params, claim }) =>
      startPayment(platform, gateway, { buyerId: actor.accountId, transactionId: params.id, claim }),
    ),
    serve(escrow.cancel, ({ actor, params, claim }) =>
      inTransaction(platform.db, (tx) =>
        once(tx, claim, async () => {
          await cancelReservation(tx, actor.accountId, params.id)
          return readTransaction(tx, actor.accountId, params.id)
        }),
      ),
    ),
  ],
  jobs: [
    handles(settlePaymentJob, ({ paymentId }) => settlePayment(platform, gateway, paymentId)),
    handles(cancelPaymentJob, ({ paymentId }) => cancelPayment(platform, gateway, paymentId)),
  ],
  sweeps: [...reservationSweeps, ...paymentSweeps],
})
