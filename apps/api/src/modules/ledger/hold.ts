import { sql } from 'kysely'
import { type Db, type Tx, violates } from '#platform/db'
import { type AccountRef, ownerOf } from './account-kinds.ts'
import type { LedgerTables } from './tables.ts'

/**
 * Holds an amount of a guarded account: until it is resolved no entry can take it out. The same hold again changes
 * nothing; a used key with another content fails (`ledger_key_reused`), more than is free fails
 * (`balance_pending_covered`), a stream account fails (`ledger_not_guarded`).
 */
export async function hold(
  tx: Tx,
  { key, account, amount, expiresAt }: { key: string; account: AccountRef; amount: number; expiresAt?: Date },
): Promise<{ replayed: boolean }> {
  const owner = ownerOf(account)
  const { rows } = await sql<{ replayed: boolean }>`
    select replayed from ledger.reserve(${key}, ${account.kind}, ${owner.type}, ${owner.id}::uuid,
      ${account.currency}, ${amount}::bigint, ${expiresAt ?? null}::timestamptz)`.execute(tx)
  return rows[0] as { replayed: boolean }
}

/**
 * Ends a hold once. `posted`: the entry that uses the money follows in this transaction; `voided`: it is free again.
 * The same again changes nothing; another outcome fails (`ledger_reservation_resolved_once`).
 */
export async function resolveHold(tx: Tx, key: string, outcome: 'posted' | 'voided'): Promise<{ replayed: boolean }> {
  const { rows } = await sql<{ replayed: boolean }>`select replayed from ledger.resolve(${key}, ${outcome})`.execute(tx)
  return rows[0] as { replayed: boolean }
}

/** Frees holds whose time is up. Returns how many. */
export async function expireHolds(db: Db): Promise<number> {
  const due = await db
    .$extendTables<LedgerTables>()
    .selectFrom('ledger.reservation')
    .select('key')
    .where('state', '=', 'pending')
    .where('expires_at', '<=', sql<Date>`platform.now()`)
    .orderBy('expires_at')
    .limit(100)
    .execute()
  let freed = 0
  for (const { key } of due) {
    freed += await expire(db, key)
  }
  return freed
}

/** One that somebody resolved meanwhile is no error. */
async function expire(db: Db, key: string): Promise<number> {
  try {
    const { rows } = await sql<{ replayed: boolean }>`select replayed from ledger.resolve(${key}, 'expired')`.execute(
      db,
    )
    return rows[0]?.replayed ? 0 : 1
  } catch (error) {
    if (violates(error, 'ledger_reservation_resolved_once')) return 0
    throw error
  }
}
