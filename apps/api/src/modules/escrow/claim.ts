import type { Db, Tx } from '#platform/db'
import type { ClaimReason } from '@fullhouse/contracts/escrow'
import { type Selectable, sql } from 'kysely'
import type { z } from 'zod'
import { claimOpened, claimRejected, claimWithdrawn } from './events.ts'
import { freezeTransaction, liftFreeze } from './freeze.ts'
import type { TransactionRow } from './get-transaction.ts'
import { own, ownRead } from './own.ts'
import { say } from './say.ts'
import type { EscrowTables } from './tables.ts'

export type ClaimRow = Selectable<EscrowTables['escrow.claim']>

/** What buyers claim about these purchases, by transaction id. */
export async function claimsOf(db: Db, ids: readonly string[]): Promise<Map<string, ClaimRow>> {
  if (ids.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('escrow.claim')
    .selectAll()
    .where('transaction_id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  return new Map(rows.map((row) => [row.transaction_id, row]))
}

/** The buyer says it went wrong: the money is frozen in the same moment. The caller holds the purchase's lock. */
export async function openClaim(
  tx: Tx,
  row: TransactionRow,
  claim: { reason: z.output<typeof ClaimReason>; text: string },
): Promise<void> {
  await own(tx)
    .insertInto('escrow.claim')
    .values({ transaction_id: row.id, reason: claim.reason, text: claim.text })
    .execute()
  await freezeTransaction(tx, row.id, 'claim')
  await say(tx, claimOpened, row, { reason: claim.reason })
}

/** Ends an open claim and lifts its freeze, not those of others. `false` when it was ended before. */
export async function closeClaim(
  tx: Tx,
  row: TransactionRow,
  end: { state: 'withdrawn' | 'rejected'; by: string; decision: string | null },
): Promise<boolean> {
  const closed = await own(tx)
    .updateTable('escrow.claim')
    .set({
      state: end.state,
      decided_at: sql<Date>`platform.now()`,
      decided_by: end.by,
      decision: end.decision,
    })
    .where('transaction_id', '=', row.id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (closed.numUpdatedRows !== 1n) return false
  await liftFreeze(tx, row.id, 'claim')
  await say(tx, end.state === 'withdrawn' ? claimWithdrawn : claimRejected, row, {})
  return true
}
