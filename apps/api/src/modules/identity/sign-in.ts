import { identityProblems } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { type Db, inTransaction, type Tx } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuse } from '#platform/problem'
import { type AccountRow, accountColumns } from './account.ts'
import { addressClass } from './address-class.ts'
import { checkCredentials } from './check-credentials.ts'
import { sendOneTimeToken } from './one-time-token.ts'
import type { Passwords } from './passwords.ts'
import { openSession, type Visitor } from './sessions.ts'
import { forgetFailures } from './sign-in-throttle.ts'

type Known = AccountRow & { password_hash: string; known_address: boolean }

/** Signs in. What is wrong with an account is said only to who knows its password. */
export async function signIn(
  { db, cipher }: Pick<Platform, 'db' | 'cipher'>,
  passwords: Passwords,
  given: { email: string; password: string },
  visitor: Visitor,
) {
  const account = await findAccount(db, given.email, visitor.address)
  const claimed = { accountId: account?.id ?? null, passwordHash: account?.password_hash ?? null }
  const of = { email: given.email, address: visitor.address, knownAddress: account?.known_address ?? false }
  const verdict = await checkCredentials(db, passwords, claimed, given.password, of)
  if (!account) return refuse(identityProblems.wrong_credentials)
  if (account.state === 'pending') {
    await inTransaction(db, (tx) => sendOneTimeToken(tx, cipher, account.id, 'verify'))
    refuse(identityProblems.email_unverified)
  }
  if (account.state === 'suspended') refuse(identityProblems.suspended)
  if (visitor.app === 'admin' && account.role === 'user') refuse(platformProblems.forbidden)
  const upgraded = verdict === 'right_but_outdated' ? await passwords.hash(given.password) : null
  const session = await inTransaction(db, async (tx) => {
    await forgetFailures(tx, of)
    if (upgraded) await replaceHash(tx, account, upgraded)
    return openSession(tx, account.id, visitor)
  })
  return { account, ...session }
}

async function findAccount(db: Db, email: string, address: string): Promise<Known | undefined> {
  const { rows } = await sql<Known>`select ${accountColumns}, account.password_hash,
      exists (select from identity.session s
        where s.account_id = account.id and s.address_class = ${addressClass(address)}) as known_address
    from identity.account where email = ${email}`.execute(db)
  return rows[0]
}

/** Only over the hash that was checked: a password changed meanwhile stays changed. */
async function replaceHash(tx: Tx, account: Known, upgraded: string): Promise<void> {
  await sql`update identity.account set password_hash = ${upgraded}
    where id = ${account.id} and password_hash = ${account.password_hash}`.execute(tx)
}
