import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db'
import { addressClass } from './address-class.ts'
import { deviceOf } from './device.ts'
import { hashToken } from './one-time-token.ts'
import type { App } from './refresh-cookie.ts'
import { newRefreshToken } from './refresh-token.ts'

/** Unused for 7 days or 30 days old: sign in again. Real time, like every token (ruling 4). */
export const idleDays = 7
const longestDays = 30

export interface Visitor {
  app: App
  address: string
  userAgent: string
}

/** A new session with its first refresh token. */
export async function openSession(tx: Tx, accountId: string, visitor: Visitor) {
  const refreshToken = newRefreshToken()
  const { rows } = await sql<{ id: string }>`
    with session as (
      insert into identity.session (account_id, app, device, address, address_class, expires_at)
      values (${accountId}, ${visitor.app}, ${deviceOf(visitor.userAgent)}, ${visitor.address},
        ${addressClass(visitor.address)}, clock_timestamp() + make_interval(days => ${longestDays}))
      returning id
    ), token as (
      insert into identity.refresh_token (hash, session_id, expires_at)
      select ${hashToken(refreshToken)}, id, clock_timestamp() + make_interval(days => ${idleDays}) from session
    )
    select id from session`.execute(tx)
  return { sessionId: (rows[0] as { id: string }).id, refreshToken }
}

type Ending = 'signed_out' | 'revoked' | 'password' | 'role' | 'reuse'

/** Ends open sessions of an account: one, all, or all but one. Returns how many. */
export async function endSessions(
  tx: Tx,
  accountId: string,
  by: Ending,
  which: { only?: string; but?: string; app?: App } = {},
): Promise<number> {
  const { numAffectedRows } = await sql`update identity.session
    set ended_at = platform.now(), ended_by = ${by}
    where account_id = ${accountId} and ended_at is null
      and id = coalesce(${which.only ?? null}::uuid, id)
      and id is distinct from ${which.but ?? null}::uuid
      and app = coalesce(${which.app ?? null}::text, app)`.execute(tx)
  return Number(numAffectedRows ?? 0n)
}

export interface SessionRow {
  id: string
  app: App
  device: string
  address: string
  created_at: Date
  last_seen_at: Date
}

/** Sessions that can still be used, newest first, at most 100. */
export async function openSessions(db: Db, accountId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.app, s.device, s.address, s.created_at, s.last_seen_at from identity.session s
    where s.account_id = ${accountId} and s.ended_at is null and s.expires_at > clock_timestamp()
      and exists (select from identity.refresh_token t
        where t.session_id = s.id and t.used_at is null and t.expires_at > clock_timestamp())
    order by s.last_seen_at desc, s.id desc limit 100`.execute(db)
  return rows
}
