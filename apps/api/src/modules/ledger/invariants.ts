import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { Invariant } from '#platform/part'
import { solvency } from './solvency.ts'

const counted = (name: `ledger.${string}`, says: string, rows: ReturnType<typeof sql>): Invariant => ({
  name,
  says,
  count: async (db: Db) => {
    const result = await sql<{ count: number }>`select count(*) as count from (${rows}) broken`.execute(db)
    return result.rows[0]?.count ?? 0
  },
})

/** What must never be otherwise in the books, whatever the triggers already refuse. */
export const ledgerInvariants: readonly Invariant[] = [
  counted(
    'ledger.sums_to_zero',
    'All lines of a currency sum to zero',
    sql`select currency from ledger.line group by currency having sum(amount) <> 0`,
  ),
  counted(
    'ledger.entries_balanced',
    'Every entry has two lines or more and sums to zero in each of its currencies',
    sql`select e.id from ledger.entry e left join (
        select entry_id, sum(lines) as lines, bool_and(rest = 0) as closed
        from (select entry_id, count(*) as lines, sum(amount) as rest from ledger.line group by entry_id, currency) c
        group by entry_id
      ) l on l.entry_id = e.id
      where coalesce(l.lines, 0) < 2 or not l.closed`,
  ),
  counted(
    'ledger.balances_match_lines',
    'Every carried balance is the sum of its lines',
    sql`select a.id from ledger.account a left join ledger.balance b on b.account_id = a.id
        left join (select account_id, sum(amount) as amount from ledger.line group by account_id) l
          on l.account_id = a.id
      where a.mode = 'G'
        and b.posted is distinct from coalesce(l.amount, 0) * case a.normal when 'D' then 1 else -1 end`,
  ),
  counted(
    'ledger.no_negative_balance',
    'No guarded account is below zero or holds back more than it has',
    sql`select account_id from ledger.balance where posted < 0 or pending_out < 0 or pending_out > posted`,
  ),
  counted(
    'ledger.holds_match',
    'What a balance holds back is the sum of its open holds',
    sql`select b.account_id from ledger.balance b left join (
        select account_id, sum(amount) as amount from ledger.reservation where state = 'pending' group by account_id
      ) r on r.account_id = b.account_id
      where b.pending_out <> coalesce(r.amount, 0)`,
  ),
  {
    name: 'ledger.solvent',
    says: 'What the house owes to others is covered by what it holds and can recover',
    count: async (db) => (await solvency(db)).filter((line) => !line.solvent).length,
  },
]
