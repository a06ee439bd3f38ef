import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import type { IdentityTables } from './tables.ts'

/** What the rest of the house may know about somebody. */
export interface Person {
  id: string
  name: string
  firstName: string
  email: string
  country: string | null
  /** They have answered a code sent to their number; the number itself is nobody's business. */
  phoneConfirmed: boolean
}

const own = (db: Db) => db.$extendTables<IdentityTables>()
const columns = ['id', 'name', 'email', 'country', 'phone_confirmed_at'] as const

interface Row {
  id: string
  name: string
  email: string
  country: string | null
  phone_confirmed_at: Date | null
}

const person = ({ phone_confirmed_at: confirmedAt, ...row }: Row): Person => ({
  ...row,
  firstName: row.name.split(/\s+/)[0] ?? row.name,
  phoneConfirmed: confirmedAt !== null,
})

/** People by account id; ids nobody has are absent. */
export async function getPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map()
  const rows = await own(db)
    .selectFrom('identity.account')
    .select(columns)
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, person(row)]))
}

/** The active account with this address, if there is one. */
export async function findActiveByEmail(db: Db, email: string): Promise<Person | null> {
  const row = await own(db)
    .selectFrom('identity.account')
    .select(columns)
    .where('email', '=', email.trim().toLowerCase())
    .where('state', '=', 'active')
    .executeTakeFirst()
  return row ? person(row) : null
}

/** Matches accounts whose address starts with `q` or whose name contains it. */
export const matchesQuery = (q: string) => {
  const literal = q
    .trim()
    .toLowerCase()
    .replaceAll(/[\\%_]/g, String.raw`\$&`)
  return sql<boolean>`(email like ${`${literal}%`} or lower(name) like ${`%${literal}%`})`
}

/** Ids of accounts whose address starts with `q` or whose name contains it, at most 200; for the desk's search. */
export async function peopleMatching(db: Db, q: string): Promise<string[]> {
  const rows = await own(db).selectFrom('identity.account').select('id').where(matchesQuery(q)).limit(200).execute()
  return rows.map((row) => row.id)
}

/** Remembers where somebody lives, as they said when setting up payouts; never overwrites what they said before. */
export async function setCountryIfMissing(tx: Tx, id: string, country: string): Promise<void> {
  await own(tx)
    .updateTable('identity.account')
    .set({ country })
    .where('id', '=', id)
    .where('country', 'is', null)
    .execute()
}
