import type { Part } from '#platform/part'
import { escrowInvariants } from './invariants.ts'

export * from './events.ts'
export { decideClearance, type ClearanceFacts } from './clearance.ts'
export {
  findDelivered,
  getTransaction,
  itemsOf,
  lockAsBuyer,
  lockTransaction,
  takeDue,
  type ItemRow,
  type TransactionRow,
} from './get-transaction.ts'
export {
  freezeTransaction,
  markCleared,
  markDelivered,
  markEnded,
  markEnding,
  markPaidOut,
  recordConfirmation,
  say,
  sayReserved,
} from './move.ts'
export { openTransaction, refuseHoarding, type NewTransaction } from './reserve.ts'

/** Purchases: what is fixed at reserve, where each one stands, and when it must move. */
export const escrowPart = (): Part => ({ name: 'escrow', invariants: escrowInvariants })
