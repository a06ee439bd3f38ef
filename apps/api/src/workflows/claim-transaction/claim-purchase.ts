import { claimableUntil, closeClaim, lockAsBuyer, lockTransaction, openClaim, standingOf } from '#modules/escrow'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { deskProblems } from '@fullhouse/contracts/desk'
import { type ClaimReason, escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'

/** The buyer says it went wrong, once, while the money is held: it is frozen at once and our people look at it. */
export async function claimPurchase(
  tx: Tx,
  buyerId: string,
  transactionId: string,
  claim: { reason: ClaimReason; text: string },
): Promise<void> {
  const row = await lockAsBuyer(tx, buyerId, transactionId)
  const standing = await standingOf(tx, row)
  refuseUnless(standing.claim === null, escrowProblems.claimed_already)
  refuseUnless(claimableUntil(standing) !== null, escrowProblems.not_claimable)
  await openClaim(tx, row, claim)
}

/** The buyer takes it back; what else freezes the purchase still does. */
export async function withdrawClaim(tx: Tx, buyerId: string, transactionId: string): Promise<void> {
  const row = await lockAsBuyer(tx, buyerId, transactionId)
  const closed = await closeClaim(tx, row, { state: 'withdrawn', by: buyerId, decision: null })
  refuseUnless(closed, escrowProblems.not_claimable)
}

/** Our people decide for the seller; the money goes its usual way by the next sweep. */
export async function rejectClaim(tx: Tx, agentId: string, transactionId: string, reason: string): Promise<void> {
  const row = await lockTransaction(tx, transactionId)
  refuseUnless(row, platformProblems.not_found)
  const closed = await closeClaim(tx, row, { state: 'rejected', by: agentId, decision: reason })
  refuseUnless(closed, deskProblems.claim_not_open)
}
