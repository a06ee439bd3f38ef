import type { Money } from '@fullhouse/kernel'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type AccountKind, type AccountRef, ownerOf } from './account-kinds.ts'

/** The balance of one account in minor units, positive on its normal side; 0 when it was never used. */
export async function balanceOf(db: Db, ref: AccountRef): Promise<number> {
  const owner = ownerOf(ref)
  const { rows } = await sql<{ balance: number }>`
    select ${balanceSql} as balance from ledger.account a left join ledger.balance b on b.account_id = a.id
    where a.owner_id = ${owner.id} and a.kind = ${ref.kind} and a.owner_type = ${owner.type}
      and a.currency = ${ref.currency}`.execute(db)
  return rows[0]?.balance ?? 0
}

export interface OwnedBalance {
  kind: AccountKind
  normal: 'debit' | 'credit'
  balance: Money
  /** What of it is held back and cannot leave. */
  held: number
}

/** Every account of an owner, by kind, each balance positive on its normal side. */
export async function balancesOf(db: Db, owner: { type: string; id: string }): Promise<OwnedBalance[]> {
  const { rows } = await sql<{ kind: AccountKind; normal: 'D' | 'C'; currency: string; balance: number; held: number }>`
    select a.kind, a.normal, a.currency, ${balanceSql} as balance, coalesce(b.pending_out, 0) as held
    from ledger.account a left join ledger.balance b on b.account_id = a.id
    where a.owner_id = ${owner.id} and a.owner_type = ${owner.type} order by a.kind, a.currency`.execute(db)
  return rows.map(({ kind, normal, currency, balance, held }) => ({
    kind,
    normal: normal === 'D' ? 'debit' : 'credit',
    balance: { amount: balance, currency },
    held,
  }))
}

/** How many accounts of a guarded kind have something in them now. */
export async function countOpen(db: Db, kind: AccountKind): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ledger.account a join ledger.balance b on b.account_id = a.id
    where a.kind = ${kind} and b.posted > 0`.execute(db)
  return rows[0]?.count ?? 0
}

const balanceSql = sql`case a.mode when 'G' then b.posted else coalesce((
  select sum(l.amount) * case a.normal when 'D' then 1 else -1 end from ledger.line l where l.account_id = a.id
), 0)::bigint end`
