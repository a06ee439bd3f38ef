import { createTestDatabase } from '@fullhouse/testkit/database'
import pg from 'pg'
import { type Db, inTransaction, openDatabase, sqlState } from '#platform/db'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import type { AccountRef } from './account-kinds.ts'
import { ledgerInvariants } from './invariants.ts'
import { type Line, post } from './post.ts'

/** The books on a fresh database: as the product sees them, and as their owner does. */
export interface TestBooks {
  db: Db
  app: pg.Pool
  owner: pg.Pool
  close(): Promise<void>
}

export async function openTestBooks(connections = 8): Promise<TestBooks> {
  const database = await createTestDatabase()
  const log = createLog({ level: 'silent', pretty: false, name: 'test' })
  const { db, pool } = openDatabase({ url: database.appUrl, pool: connections, namedStatements: true, log })
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 4 })
  return {
    db,
    app: pool,
    owner,
    async close() {
      await db.destroy()
      await owner.end()
      await database.drop()
    },
  }
}

export const gateway = (currency = 'EUR'): AccountRef => ({ kind: 'gw_pending', currency })
export const escrowOf = (id: string, currency = 'EUR'): AccountRef => ({
  kind: 'escrow',
  owner: { type: 'transaction', id },
  currency,
})
export const payableTo = (id: string, currency = 'EUR'): AccountRef => ({
  kind: 'seller_payable',
  owner: { type: 'account', id },
  currency,
})

/** `amount` from one account (credited) to another (debited). */
export const move = (debit: AccountRef, credit: AccountRef, amount: number): Line[] => [
  { account: debit, amount },
  { account: credit, amount: -amount },
]

/** Posts lines about `subjectId` in a transaction of their own; the key is fresh unless given. */
export function postLines(db: Db, subjectId: string, lines: Line[], key = `test:${newId()}`, type = 'test') {
  return inTransaction(db, (tx) => post(tx, { key, type, subject: { type: 'transaction', id: subjectId }, lines }))
}

/** A fresh transaction's escrow with this much in it. */
export async function fundEscrow(db: Db, amount: number): Promise<string> {
  const id = newId()
  await postLines(db, id, move(gateway(), escrowOf(id), amount))
  return id
}

/** Which constraint refused, or 'kept' when nothing did. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'kept'
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.constraint ?? sqlState(error) ?? error.message
    throw error
  }
}

/** Every invariant that counts anything. */
export async function brokenInvariants(db: Db): Promise<string[]> {
  const counts = await Promise.all(ledgerInvariants.map(async (one) => ((await one.count(db)) > 0 ? [one.name] : [])))
  return counts.flat()
}
