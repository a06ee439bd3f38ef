import { type Account, identityProblems } from '@fullhouse/contracts/identity'
import { sql } from 'kysely'
import { inTransaction, type Tx, violates } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuse, refuseUnless } from '#platform/problem'
import { type AccountRow, accountColumns } from '../account.ts'
import { presentAccount } from '../present.ts'
import { askProvider } from './ask-provider.ts'
import type { PhoneVerifier } from './phone-verifier.ts'

const mostTries = 5

/** Confirms the number a code was sent to. A try is counted before it is checked, so parallel guesses win nothing. */
export async function confirmPhone(
  { db, log }: Pick<Platform, 'db' | 'log'>,
  verifier: PhoneVerifier,
  accountId: string,
  code: string,
): Promise<Account> {
  const { phone, triesLeft } = await inTransaction(db, (tx) => countTry(tx, accountId))
  const outcome = await askProvider(log, () => verifier.check(phone, code))
  refuseUnless(outcome === 'right', identityProblems.phone_code_wrong, { facts: { triesLeft } })
  return inTransaction(db, (tx) => keepPhone(tx, accountId, phone))
}

async function countTry(tx: Tx, accountId: string): Promise<{ phone: string; triesLeft: number }> {
  const { rows } = await sql<{ phone: string; tries: number }>`
    update identity.phone_send s set tries = tries + 1 where tries < ${mostTries} and s.id = (
      select newest.id from identity.phone_send newest
      join identity.account a on a.id = newest.account_id and a.phone_pending = newest.phone
      where newest.account_id = ${accountId} order by newest.at desc, newest.id desc limit 1)
    returning phone, tries`.execute(tx)
  const [send] = rows
  refuseUnless(send, identityProblems.phone_code_wrong, { facts: { triesLeft: 0 } })
  return { phone: send.phone, triesLeft: mostTries - send.tries }
}

/** The unique index, not an earlier look, decides whose number it is. */
async function keepPhone(tx: Tx, accountId: string, phone: string): Promise<Account> {
  try {
    const { rows } = await sql<AccountRow>`update identity.account
      set phone = ${phone}, phone_confirmed_at = platform.now(), phone_pending = null
      where id = ${accountId} and phone_pending = ${phone} returning ${accountColumns}`.execute(tx)
    const [account] = rows
    refuseUnless(account, identityProblems.phone_code_wrong)
    return presentAccount(account)
  } catch (error) {
    if (violates(error, 'account_phone')) refuse(identityProblems.phone_taken)
    throw error
  }
}
