import { sql } from 'kysely'
import type { Account } from '@fullhouse/contracts/identity'
import { payoutProblems } from '@fullhouse/contracts/payouts'
import type { Db, Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type AccountRow, accountColumns } from './account.ts'
import { presentAccount } from './present.ts'

/** The country somebody's payout account is in; null while they have none. */
export type PayoutCountryOf = (db: Db, accountId: string) => Promise<string | null>

/** Changes what was given of name and country. The country stands once a payout account is in it. */
export async function updateMe(
  tx: Tx,
  payoutCountryOf: PayoutCountryOf,
  id: string,
  given: { name?: string | undefined; country?: string | undefined },
): Promise<Account> {
  if (given.country !== undefined) {
    const fixed = await payoutCountryOf(tx, id)
    refuseUnless(fixed === null || fixed === given.country, payoutProblems.country_fixed, { facts: { country: fixed } })
  }
  const { rows } = await sql<AccountRow>`update identity.account
    set name = coalesce(${given.name ?? null}, name), country = coalesce(${given.country ?? null}, country)
    where id = ${id} returning ${accountColumns}`.execute(tx)
  return presentAccount(rows[0] as AccountRow)
}
