import { sql } from 'kysely'
import type { Platform } from '#platform/part'
import type { Actor } from '#platform/serve'
import { createAccessTokens } from './access-token.ts'
import type { IdentityTables } from './tables.ts'

/**
 * Who a bearer token stands for, or `null`. Session, state and role are read at each call (one named
 * statement on two primary keys), so that ending a session or changing a role applies at once.
 */
export function resolveActor(platform: Platform): (bearer: string) => Promise<Actor | null> {
  const tokens = createAccessTokens(platform.keys.access, platform.config.public.api)
  const own = platform.db.$extendTables<IdentityTables>()
  return async (bearer) => {
    const named = tokens.verify(bearer)
    if (!named) return null
    const row = await own
      .selectFrom('identity.session as session')
      .innerJoin('identity.account as account', 'account.id', 'session.account_id')
      .select('account.role')
      .where('session.id', '=', named.sessionId)
      .where('account.id', '=', named.accountId)
      .where('account.state', '=', 'active')
      .where('session.ended_at', 'is', null)
      .where('session.expires_at', '>', sql<Date>`clock_timestamp()`)
      .executeTakeFirst()
    return row ? { ...named, role: row.role } : null
  }
}
