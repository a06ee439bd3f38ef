import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db.ts'

const seconds = 30

/** A ticket for one connection: only its hash is kept. Real time, as for every token. */
export async function issueTicket(db: Db, accountId: string | null): Promise<{ ticket: string; expiresAt: Date }> {
  const ticket = randomBytes(24).toString('base64url')
  const row = await db
    .insertInto('platform.realtime_ticket')
    .values({
      hash: hashOf(ticket),
      account_id: accountId,
      expires_at: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { ticket, expiresAt: row.expires_at }
}

/** Uses a ticket up. `null` when it was used before, is too old or never was. */
export async function useTicket(db: Db, ticket: string): Promise<{ accountId: string | null } | null> {
  if (!/^[\w-]{32}$/.test(ticket)) return null
  const row = await db
    .deleteFrom('platform.realtime_ticket')
    .where('hash', '=', hashOf(ticket))
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .returning('account_id')
    .executeTakeFirst()
  return row ? { accountId: row.account_id } : null
}

function hashOf(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest()
}
