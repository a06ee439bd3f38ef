import { inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import type { Actor } from '#platform/serve'
import { readAccount } from './account.ts'
import { checkCredentials } from './check-credentials.ts'
import { voidOneTimeTokens } from './one-time-token.ts'
import type { Passwords } from './passwords.ts'
import { storePassword } from './reset-password.ts'
import { checkNewPassword } from './rules.ts'
import { endSessions } from './sessions.ts'
import { forgetFailures } from './sign-in-throttle.ts'

/** Changes the caller's password and ends their other sessions. Wrong guesses count like those at sign-in. */
export async function changePassword(
  { db }: Pick<Platform, 'db'>,
  passwords: Passwords,
  actor: Actor,
  given: { currentPassword: string; newPassword: string; address: string },
): Promise<void> {
  const account = await readAccount(db, actor.accountId)
  const claimed = { accountId: account.id, passwordHash: account.password_hash }
  const of = { email: account.email, address: given.address, knownAddress: true }
  await checkCredentials(db, passwords, claimed, given.currentPassword, of)
  checkNewPassword(given.newPassword, account)
  const passwordHash = await passwords.hash(given.newPassword)
  await inTransaction(db, async (tx) => {
    await storePassword(tx, account.id, passwordHash)
    await voidOneTimeTokens(tx, account.id, 'reset')
    await endSessions(tx, account.id, 'password', { but: actor.sessionId })
    await forgetFailures(tx, of)
  })
}
