import { lockAsBuyer, markReceived, mayAnswer, openClaim, standingOf } from '#modules/escrow'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'

/** Where the buyer says no and adds nothing. */
const noWords = '–'

/** The buyer says whether the ticket arrived. A yes delivers, as silence would; a no is a claim and freezes the money. */
export async function answerTransfer(
  tx: Tx,
  buyerId: string,
  transactionId: string,
  answer: { received: boolean; text: string },
): Promise<void> {
  const row = await lockAsBuyer(tx, buyerId, transactionId)
  const standing = await standingOf(tx, row)
  refuseUnless(mayAnswer(standing), escrowProblems.not_to_answer)
  if (answer.received) return markReceived(tx, row, 'buyer')
  refuseUnless(standing.claim === null, escrowProblems.claimed_already)
  await openClaim(tx, row, { reason: 'not_received', text: answer.text || noWords })
}
