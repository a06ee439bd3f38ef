import { databaseNow, type Db } from '#platform/db'
import { type ClaimRow, claimsOf } from './claim.ts'
import type { TransactionRow } from './get-transaction.ts'
import { type TransferRow, transfersOf } from './transfer.ts'

/** Everything that decides what its two sides may do about a purchase now. */
export interface Standing {
  row: TransactionRow
  transfer: TransferRow | null
  claim: ClaimRow | null
  now: Date
}

/** Read after the purchase was locked this holds until the commit. */
export async function standingOf(db: Db, row: TransactionRow): Promise<Standing> {
  return {
    row,
    transfer: (await transfersOf(db, [row.id])).get(row.id) ?? null,
    claim: (await claimsOf(db, [row.id])).get(row.id) ?? null,
    now: await databaseNow(db),
  }
}
