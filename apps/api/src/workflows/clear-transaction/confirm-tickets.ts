import { lockAsBuyer, recordConfirmation } from '#modules/escrow'
import { getOccurrences } from '#modules/events'
import { databaseNow, type Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { escrowProblems } from '@fullhouse/contracts/escrow'
import { clearTransaction } from './clear-transaction.ts'

/** The buyer says the tickets worked: from the start of the event on, while the money is still held. */
export async function confirmTickets(tx: Tx, buyerId: string, transactionId: string): Promise<void> {
  const row = await lockAsBuyer(tx, buyerId, transactionId)
  const occurrence = (await getOccurrences(tx, [row.occurrence_id])).get(row.occurrence_id)
  const started = occurrence !== undefined && occurrence.startsAt <= (await databaseNow(tx))
  refuseUnless(row.state === 'delivered' && !row.frozen && started, escrowProblems.not_confirmable)
  await recordConfirmation(tx, row.id)
  await clearTransaction(tx, row.id)
}
