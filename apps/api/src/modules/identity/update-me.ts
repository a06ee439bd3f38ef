import { sql } from 'kysely'
import type { Account } from '@fullhouse/contracts/identity'
import type { Tx } from '#platform/db'
import { type AccountRow, accountColumns } from './account.ts'
import { presentAccount } from './present.ts'

/** Changes what was given of name and country. */
export async function updateMe(
  tx: Tx,
  id: string,
  given: { name?: string | undefined; country?: string | undefined },
): Promise<Account> {
  const { rows } = await sql<AccountRow>`update identity.account
    set name = coalesce(${given.name ?? null}, name), country = coalesce(${given.country ?? null}, country)
    where id = ${id} returning ${accountColumns}`.execute(tx)
  return presentAccount(rows[0] as AccountRow)
}
