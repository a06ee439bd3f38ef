import type { Db, Tx } from '#platform/db'
import { sql } from 'kysely'
import { own, ownRead } from './own.ts'
import type { EscrowTables } from './tables.ts'

export type DeadlineKind = EscrowTables['escrow.deadline']['kind']

export async function openDeadline(tx: Tx, id: string, kind: DeadlineKind, dueAt: Date): Promise<void> {
  await own(tx).insertInto('escrow.deadline').values({ transaction_id: id, kind, due_at: dueAt }).execute()
}

export async function finishDeadline(tx: Tx, id: string, kind: DeadlineKind): Promise<void> {
  await own(tx)
    .updateTable('escrow.deadline')
    .set({ done_at: sql<Date>`platform.now()` })
    .where('transaction_id', '=', id)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()
}

/** Purchases whose deadline of a kind has come and nothing freezes, oldest first. */
export async function takeDue(db: Db, kind: DeadlineKind, limit: number): Promise<string[]> {
  const rows = await ownRead(db)
    .selectFrom('escrow.deadline as d')
    .innerJoin('escrow.transaction as t', 't.id', 'd.transaction_id')
    .select('d.transaction_id')
    .where('d.kind', '=', kind)
    .where('d.done_at', 'is', null)
    .where('d.due_at', '<=', sql<Date>`platform.now()`)
    .where('t.frozen', '=', false)
    .orderBy('d.due_at')
    .limit(limit)
    .execute()
  return rows.map((row) => row.transaction_id)
}
