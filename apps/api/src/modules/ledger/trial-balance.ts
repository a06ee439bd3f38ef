import type { Money } from '@fullhouse/kernel'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AccountKind } from './account-kinds.ts'

export interface TrialBalanceLine {
  kind: AccountKind
  normal: 'debit' | 'credit'
  accounts: number
  /** Summed from the lines, positive on the normal side. */
  balance: Money
}

/** Every kind of account in use, per currency. The debit and credit balances of a currency are equal. */
export async function trialBalance(db: Db): Promise<TrialBalanceLine[]> {
  const { rows } = await sql<{
    kind: AccountKind
    normal: 'D' | 'C'
    accounts: number
    amount: number
    currency: string
  }>`
    select a.kind, a.normal, a.currency, count(*) as accounts,
      (coalesce(sum(l.amount), 0) * case a.normal when 'D' then 1 else -1 end)::bigint as amount
    from ledger.account a
      left join (select account_id, sum(amount) as amount from ledger.line group by account_id) l on l.account_id = a.id
    group by a.kind, a.normal, a.currency order by a.kind, a.currency`.execute(db)
  return rows.map(({ kind, normal, accounts, amount, currency }) => ({
    kind,
    normal: normal === 'D' ? 'debit' : 'credit',
    accounts,
    balance: { amount, currency },
  }))
}
