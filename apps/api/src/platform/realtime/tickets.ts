import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db.ts'
import type { FieldCipher } from '../field-cipher.ts'

const seconds = 30

const context = 'platform.realtime_ticket'

/** Whom a ticket lets in, and with which access token they asked for it. */
export interface Holder {
  accountId: string
  accessToken: string
}

/** A ticket for one connection: only its hash is kept. Real time, as for every token. */
export async function issueTicket(
  db: Db,
  cipher: FieldCipher,
  holder: Holder | null,
): Promise<{ ticket: string; expiresAt: Date }> {
  const ticket = randomBytes(24).toString('base64url')
  const row = await db
    .insertInto('platform.realtime_ticket')
    .values({
      hash: hashOf(ticket),
      account_id: holder?.accountId ?? null,
      sealed_token: holder ? cipher.seal(holder.accessToken, context) : null,
      expires_at: sql<Date>`clock_timestamp() + make_interval(secs => ${seconds})`,
    })
    .returning('expires_at')
    .executeTakeFirstOrThrow()
  return { ticket, expiresAt: row.expires_at }
}

/** Uses a ticket up. `null` when it was used before, is too old or never was. */
export async function useTicket(
  db: Db,
  cipher: FieldCipher,
  ticket: string,
): Promise<{ holder: Holder | null } | null> {
  if (!/^[\w-]{32}$/.test(ticket)) return null
  const row = await db
    .deleteFrom('platform.realtime_ticket')
    .where('hash', '=', hashOf(ticket))
    .where('expires_at', '>', sql<Date>`clock_timestamp()`)
    .returning(['account_id', 'sealed_token'])
    .executeTakeFirst()
  if (!row) return null
  if (row.account_id === null || row.sealed_token === null) return { holder: null }
  return { holder: { accountId: row.account_id, accessToken: cipher.open(row.sealed_token, context) } }
}

function hashOf(ticket: string): Buffer {
  return createHash('sha256').update(ticket).digest()
}
