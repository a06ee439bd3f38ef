import { identityProblems } from '@fullhouse/contracts/identity'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import { type Keys, newest } from '#platform/keys'
import { refuse, refuseUnless } from '#platform/problem'
import { type AccountRow, accountColumns } from './account.ts'
import { hashToken } from './one-time-token.ts'
import type { App } from './refresh-cookie.ts'
import { successorOf } from './refresh-token.ts'
import { idleDays } from './sessions.ts'

type Spent = AccountRow & { session_id: string; used_before: boolean; too_late: boolean; successor_key: string }

/**
 * Exchanges a refresh token for its successor in one statement. A repeat within 30 s (a lost answer, two
 * tabs) gets the same successor; a later one means that somebody has a copy, and ends the session.
 */
export async function refreshSession(db: Db, keys: Keys['refresh'], token: string, app: App) {
  const key = newest(keys)
  const { rows } = await sql<Spent>`
    with spent as (
      update identity.refresh_token t
      set used_at = coalesce(t.used_at, clock_timestamp()), successor_key = coalesce(t.successor_key, ${key.kid})
      from identity.session s
      where t.hash = ${hashToken(token)} and s.id = t.session_id and s.app = ${app} and s.ended_at is null
        and s.expires_at > clock_timestamp() and t.expires_at > clock_timestamp()
      returning s.account_id, t.session_id, s.expires_at, old.used_at is not null as used_before, t.successor_key,
        coalesce(old.used_at < clock_timestamp() - interval '30 seconds', false) as too_late
    ), successor as (
      insert into identity.refresh_token (hash, session_id, expires_at)
      select ${hashToken(successorOf(token, key))}, session_id,
        least(clock_timestamp() + make_interval(days => ${idleDays}), expires_at)
      from spent where not used_before
    ), seen as (
      update identity.session s set last_seen_at = platform.now() from spent
      where s.id = spent.session_id and not spent.used_before
    ), ended as (
      update identity.session s set ended_at = platform.now(), ended_by = 'reuse' from spent
      where s.id = spent.session_id and spent.too_late
    )
    select spent.session_id, spent.used_before, spent.too_late, spent.successor_key, ${accountColumns}
    from spent join identity.account on account.id = spent.account_id`.execute(db)
  const spent = rows[0]
  refuseUnless(spent && !spent.too_late, identityProblems.session_ended)
  if (spent.state === 'suspended') refuse(identityProblems.suspended)
  const usedKey = keys.find((candidate) => candidate.kid === spent.successor_key)
  refuseUnless(usedKey, identityProblems.session_ended)
  return { account: spent, sessionId: spent.session_id, refreshToken: successorOf(token, usedKey) }
}

/** Ends the session a refresh token belongs to, whether or not the token was used; quiet when there is none. */
export async function signOut(db: Db, token: string): Promise<void> {
  await sql`update identity.session s set ended_at = platform.now(), ended_by = 'signed_out'
    from identity.refresh_token t
    where t.hash = ${hashToken(token)} and s.id = t.session_id and s.ended_at is null`.execute(db)
}
