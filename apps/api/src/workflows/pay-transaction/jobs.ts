import { defineJob } from '#platform/jobs'
import { z } from 'zod'

const about = z.object({ paymentId: z.uuid() })

/** Asks the gateway how a payment stands and applies the answer. */
export const settlePaymentJob = defineJob('payments.settle', about, 25)
/** Asks the gateway to cancel the payment of a reservation that is ending, and applies the answer. */
export const cancelPaymentJob = defineJob('payments.cancel', about, 25)
