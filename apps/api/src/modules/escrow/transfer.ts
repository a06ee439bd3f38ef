import { databaseNow, type Db, type Tx } from '#platform/db'
import { type Selectable, sql } from 'kysely'
import { finishDeadline, openDeadline } from './deadlines.ts'
import { transferDueSoon, transferMissed, transferReceived, transferSent } from './events.ts'
import { freezeTransaction } from './freeze.ts'
import type { TransactionRow } from './get-transaction.ts'
import { startClearance } from './move.ts'
import { own, ownRead } from './own.ts'
import { say } from './say.ts'
import type { EscrowTables } from './tables.ts'
import { answerBy } from './transfer-times.ts'

export type TransferRow = Selectable<EscrowTables['escrow.transfer']>

/** What the sellers of these purchases have to send, by transaction id. */
export async function transfersOf(db: Db, ids: readonly string[]): Promise<Map<string, TransferRow>> {
  if (ids.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('escrow.transfer')
    .selectAll()
    .where('transaction_id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  return new Map(rows.map((row) => [row.transaction_id, row]))
}

/** Which file proves the sending from now on. */
export async function recordProof(tx: Tx, id: string, proof: { key: string; mediaType: string }): Promise<void> {
  await own(tx)
    .updateTable('escrow.transfer')
    .set({ proof_key: proof.key, proof_type: proof.mediaType })
    .where('transaction_id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** The seller has sent it; from here the buyer's answer is waited for. The caller holds the purchase's lock. */
export async function markSent(tx: Tx, row: TransactionRow, sent: { note: string; startsAt: Date }): Promise<void> {
  const now = await databaseNow(tx)
  const until = answerBy(now, sent.startsAt)
  await own(tx)
    .updateTable('escrow.transfer')
    .set({ sent_at: now, answer_by: until, note: sent.note === '' ? null : sent.note })
    .where('transaction_id', '=', row.id)
    .execute()
  await finishDeadline(tx, row.id, 'transfer')
  await finishDeadline(tx, row.id, 'reminder')
  await openDeadline(tx, row.id, 'receipt', until)
  await say(tx, transferSent, row, {})
}

/** It arrived, by the buyer's word or because nothing was said: delivered. The caller holds the purchase's lock. */
export async function markReceived(tx: Tx, row: TransactionRow, by: 'buyer' | 'silence'): Promise<void> {
  await own(tx)
    .updateTable('escrow.transfer')
    .set({ received_at: sql<Date>`platform.now()`, received_by: by })
    .where('transaction_id', '=', row.id)
    .execute()
  await finishDeadline(tx, row.id, 'receipt')
  await startClearance(tx, row)
  await say(tx, transferReceived, row, { by })
}

/** Nothing was sent in time: the money stays held until a person has arranged the refund. */
export async function markMissed(tx: Tx, row: TransactionRow): Promise<void> {
  await own(tx)
    .updateTable('escrow.transfer')
    .set({ missed_at: sql<Date>`platform.now()` })
    .where('transaction_id', '=', row.id)
    .execute()
  await finishDeadline(tx, row.id, 'transfer')
  await finishDeadline(tx, row.id, 'reminder')
  await freezeTransaction(tx, row.id, 'missed_transfer')
  await say(tx, transferMissed, row, {})
}

/** The seller is reminded, once. */
export async function markReminded(tx: Tx, row: TransactionRow): Promise<void> {
  await finishDeadline(tx, row.id, 'reminder')
  await say(tx, transferDueSoon, row, {})
}
