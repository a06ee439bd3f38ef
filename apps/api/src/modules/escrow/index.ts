import type { Part } from '#platform/part'
import { escrowInvariants } from './invariants.ts'

export * from './events.ts'
export { decideClearance, type ClearanceFacts } from './clearance.ts'
export { claimsOf, closeClaim, openClaim, type ClaimRow } from './claim.ts'
export { takeDue } from './deadlines.ts'
export { freezeTransaction, liftFreeze, type FreezeCause } from './freeze.ts'
export {
  findDelivered,
  getTransaction,
  itemsOf,
  lockAsBuyer,
  lockAsSeller,
  lockTransaction,
  type ItemRow,
  type TransactionRow,
} from './get-transaction.ts'
export {
  markCleared,
  markDelivered,
  markEnded,
  markEnding,
  markPaid,
  markPaidOut,
  recordConfirmation,
  sayReserved,
} from './move.ts'
export { purchasesOfTicket } from './purchases-of-ticket.ts'
export { openTransaction, refuseHoarding, type NewTransaction } from './reserve.ts'
export { claimableUntil, mayAnswer, maySend } from './rules.ts'
export { say } from './say.ts'
export { standingOf, type Standing } from './standing.ts'
export {
  markMissed,
  markReceived,
  markReminded,
  markSent,
  recordProof,
  transfersOf,
  type TransferRow,
} from './transfer.ts'
export { unsettledTickets } from './unsettled-tickets.ts'

/** Purchases: what is fixed at reserve, where each one stands, and when it must move. */
export const escrowPart = (): Part => ({ name: 'escrow', invariants: escrowInvariants })
