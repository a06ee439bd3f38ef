import type { Part } from '#platform/part'
import { paymentInvariants } from './invariants.ts'

export * from './gateway.ts'
export {
  allocationsOf,
  findPayment,
  getPayment,
  paymentsOf,
  paymentsWithPendingFunds,
  takePaymentsToAsk,
  type Allocation,
  type PaymentInfo,
} from './get-payment.ts'
export { openPayment, recordIntent } from './open-payment.ts'
export { getStoredEvent, markEvent, storeEvent, type StoredEvent } from './provider-events.ts'
export {
  lockPayment,
  markCancelled,
  markCancelling,
  markOpen,
  markSucceeded,
  recordFee,
  recordFundsAvailable,
} from './settle-payment.ts'
export { createStripeGateway } from './stripe/stripe-gateway.ts'

/** Money from buyers: attempts, what they are for, and what the gateway says of them. */
export const paymentsPart = (): Part => ({ name: 'payments', invariants: paymentInvariants })
