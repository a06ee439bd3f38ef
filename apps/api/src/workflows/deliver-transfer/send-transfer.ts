import { lockAsSeller, markSent, maySend, standingOf } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'

/** The seller says it was sent, with the proof that shows it; from here the buyer's answer is waited for. */
export async function sendTransfer(tx: Tx, sellerId: string, transactionId: string, note: string): Promise<void> {
  const row = await lockAsSeller(tx, sellerId, transactionId)
  const standing = await standingOf(tx, row)
  refuseUnless(maySend(standing), escrowProblems.not_to_send)
  refuseUnless(standing.transfer?.proof_key, escrowProblems.proof_needed)
  const occurrence = (await getOccurrences(tx, [row.occurrence_id])).get(row.occurrence_id)
  refuseUnless(occurrence, platformProblems.not_found)
  await markSent(tx, row, { note, startsAt: occurrence.startsAt })
}
