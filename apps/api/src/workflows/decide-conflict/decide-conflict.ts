import { freezeTransaction, purchasesOfTicket, type TransactionRow } from '#modules/escrow'
import { type Decision, lockConflict, recordDecision } from '#modules/intake'
import { withdrawTicket } from '#modules/listings'
import { getTickets, voidTicket } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { isHeld, liftUndisputed, lockPurchases } from './hold-disputed.ts'

/** Our people's word on two claims to one ticket, once. */
export async function decideConflict(
  tx: Tx,
  word: { conflictId: string; decision: Decision; reason: string; decidedBy: string },
): Promise<void> {
  const conflict = await lockConflict(tx, word.conflictId)
  refuseUnless(conflict, platformProblems.not_found)
  refuseUnless(conflict.state === 'open', intakeProblems.conflict_decided)
  refuseUnless(word.decision !== 'both_stand' || conflict.kind === 'other_event', intakeProblems.decision_not_possible)
  const purchases = await lockPurchases(tx, conflict.ticket_id)
  if (word.decision === 'claimant_right') await endTicket(tx, conflict.ticket_id, conflict.id, purchases)
  await recordDecision(tx, conflict, word)
  if (word.decision !== 'claimant_right') await liftUndisputed(tx, purchases)
}

/**
 * Ends the ticket of the side that is not right. Off the market first; a buyer at the checkout who pays after this
 * gets the payment kept apart for them. What was paid for it and not yet released is frozen: ended and frozen are
 * one moment, so that nobody is paid for a ticket that is void. Money already released cannot be held back here.
 */
async function endTicket(
  tx: Tx,
  ticketId: string,
  conflictId: string,
  purchases: readonly TransactionRow[],
): Promise<void> {
  const ticket = (await getTickets(tx, [ticketId])).get(ticketId)
  // What we issued ourselves is right by definition.
  refuseUnless(ticket && ticket.safety !== 'reissued', intakeProblems.decision_not_possible)
  const released = purchases.some(({ state }) => state === 'cleared' || state === 'paid_out')
  refuseUnless(!released, intakeProblems.decision_not_possible)
  await withdrawTicket(tx, ticketId)
  await voidTicket(tx, { ticketId, subject: { type: 'conflict', id: conflictId } })
  const ended = (await getTickets(tx, [ticketId])).get(ticketId)
  // Used at the gate: whoever was let in was let in.
  refuseUnless(ended?.state === 'void', intakeProblems.decision_not_possible)
  for (const purchase of await purchasesOfTicket(tx, ticketId)) {
    if (isHeld(purchase)) await freezeTransaction(tx, purchase.id, 'conflict')
  }
}
