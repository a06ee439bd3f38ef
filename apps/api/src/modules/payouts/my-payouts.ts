import type { Db } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { ownRead } from './own.ts'
import type { PayoutRow } from './advance-payout.ts'

/** This seller's payouts, newest first. */
export async function listMyPayouts(db: Db, sellerId: string, query: PageQuery) {
  const after = readCursor(query.cursor, IdMark)
  const rows = await ownRead(db)
    .selectFrom('payouts.payout')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  return { items: shown.map(present), nextCursor }
}

/** The payout of each purchase that has one. */
export async function payoutsOf(db: Db, transactionIds: readonly string[]): Promise<Map<string, PayoutRow>> {
  if (transactionIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('payouts.payout')
    .selectAll()
    .where('subject_type', '=', 'transaction')
    .where('subject_id', '=', (eb) => eb.fn.any(eb.val(transactionIds)))
    .execute()
  return new Map(rows.map((row) => [row.subject_id, row]))
}

const present = (row: PayoutRow) => ({
  id: row.id,
  transactionId: row.subject_id,
  reference: row.reference,
  amount: { amount: row.amount, currency: row.currency },
  state: row.state,
  blockedBy: row.blocked_by,
  createdAt: row.created_at.toISOString(),
  paidAt: row.paid_at?.toISOString() ?? null,
})
