import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AccountState } from './states.ts'

export interface AccountRow {
  id: string
  email: string
  name: string
  role: 'user' | 'agent' | 'admin'
  state: AccountState
  country: string | null
  phone: string | null
  created_at: Date
}

/** What `presentAccount` shows, of `identity.account`. */
export const accountColumns: RawBuilder<unknown> = sql`account.id, account.email, account.name, account.role,
  account.state, account.country, account.phone, account.created_at`

export async function readAccount(db: Db, id: string): Promise<AccountRow & { password_hash: string }> {
  const { rows } = await sql<AccountRow & { password_hash: string }>`
    select ${accountColumns}, account.password_hash from identity.account where id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) throw new Error(`no account ${id}`)
  return row
}
