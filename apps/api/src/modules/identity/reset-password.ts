import { identityProblems } from '@fullhouse/contracts/identity'
import { sql } from 'kysely'
import { inTransaction, type Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { identityPasswordChanged } from './events.ts'
import { hashToken, redeemOneTimeToken } from './one-time-token.ts'
import type { Passwords } from './passwords.ts'
import { checkNewPassword } from './rules.ts'
import { endSessions } from './sessions.ts'
import { forgetFailures } from './sign-in-throttle.ts'

/** Sets a new password with a mailed token and ends every session. A refused password leaves the token good. */
export async function resetPassword(
  { db }: Pick<Platform, 'db'>,
  passwords: Passwords,
  given: { token: string; password: string; address: string },
): Promise<void> {
  const { rows } = await sql<{ name: string; email: string }>`
    select a.name, a.email from identity.one_time_token t join identity.account a on a.id = t.account_id
    where t.hash = ${hashToken(given.token)} and t.purpose = 'reset' and t.used_at is null
      and t.expires_at > clock_timestamp()`.execute(db)
  const person = rows[0]
  refuseUnless(person, identityProblems.token_invalid)
  checkNewPassword(given.password, person)
  const passwordHash = await passwords.hash(given.password)
  await inTransaction(db, async (tx) => {
    const accountId = await redeemOneTimeToken(tx, given.token, 'reset')
    await storePassword(tx, accountId, passwordHash)
    await endSessions(tx, accountId, 'password')
    await forgetFailures(tx, { email: person.email, address: given.address })
  })
}

/** Stores a new hash and says so; the owner is told by mail. */
export async function storePassword(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await sql`update identity.account set password_hash = ${passwordHash}, password_changed_at = platform.now()
    where id = ${accountId}`.execute(tx)
  await publish(tx, identityPasswordChanged, { type: 'identity.account', id: accountId }, { accountId })
}
