import { identityProblems } from '@fullhouse/contracts/identity'
import { type Db, inTransaction } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuse } from '#platform/problem'
import { identityLocked } from './events.ts'
import type { Passwords } from './passwords.ts'
import { countFailure, mayTell, pausedUntil, type SignInTry } from './sign-in-throttle.ts'

/** Somebody who may or may not exist. */
export interface Claimed {
  accountId: string | null
  passwordHash: string | null
}

/**
 * Compares a password under the throttle and throws `wrong_credentials` or `locked`. Takes the same work
 * for an address nobody has. Hashing is slow, so no transaction is open meanwhile; a pause that others
 * started in between is looked for again, so parallel guesses are answered no more often than single ones.
 */
export async function checkCredentials(
  db: Db,
  passwords: Passwords,
  claimed: Claimed,
  password: string,
  of: SignInTry,
): Promise<'right' | 'right_but_outdated'> {
  await refuseWhilePaused(db, of)
  const verdict = await passwords.check(password, claimed.passwordHash)
  if (verdict === 'wrong') return refuseWrong(db, claimed, of)
  await refuseWhilePaused(db, of)
  return verdict
}

async function refuseWhilePaused(db: Db, of: SignInTry): Promise<void> {
  const until = await pausedUntil(db, of)
  if (until) refuse(identityProblems.locked, { facts: { until: until.toISOString() } })
}

async function refuseWrong(db: Db, claimed: Claimed, of: SignInTry): Promise<never> {
  const counted = await inTransaction(db, async (tx) => {
    const result = await countFailure(tx, of)
    const { accountId } = claimed
    if (result.startedPause && accountId && (await mayTell(tx, of.email, 'pause')))
      await publish(
        tx,
        identityLocked,
        { type: 'identity.account', id: accountId },
        { accountId, until: result.startedPause.until.toISOString() },
      )
    return result
  })
  if (!counted.answered) await refuseWhilePaused(db, of)
  return refuse(identityProblems.wrong_credentials)
}
