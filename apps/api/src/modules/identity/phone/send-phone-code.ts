import { identityProblems } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { inTransaction, type Tx } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuse, refuseUnless } from '#platform/problem'
import { askProvider } from './ask-provider.ts'
import { hidePhone, normalPhone } from './phone-number.ts'
import type { PhoneVerifier } from './phone-verifier.ts'

/** Text messages an account may ask for, and a number may get, within 24 hours. */
export const dailySends = 5

/** Sends a code to a number. The message is counted before it is sent: an unknown outcome has cost us too. */
export async function sendPhoneCode(
  { db, log }: Pick<Platform, 'db' | 'log'>,
  verifier: PhoneVerifier,
  accountId: string,
  typed: string,
): Promise<{ phone: string }> {
  const phone = normalPhone(typed)
  refuseUnless(phone, identityProblems.phone_invalid)
  await inTransaction(db, (tx) => countSend(tx, accountId, phone))
  const outcome = await askProvider(log, () => verifier.send(phone))
  refuseUnless(outcome === 'sent', identityProblems.phone_invalid)
  return { phone: hidePhone(phone) }
}

async function countSend(tx: Tx, accountId: string, phone: string): Promise<void> {
  await sql`select from identity.account where id = ${accountId} for update`.execute(tx)
  // Of two accounts asking for one number at once the second counts the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`phone:${phone}`}, 0))`.execute(tx)
  const taken = await sql`select from identity.account where phone = ${phone} and id <> ${accountId}`.execute(tx)
  refuseUnless(taken.rows.length === 0, identityProblems.phone_taken)
  const { rows } = await sql<{ mine: number; theirs: number }>`
    select count(*) filter (where account_id = ${accountId}) as mine, count(*) filter (where phone = ${phone}) as theirs
    from identity.phone_send
    where (account_id = ${accountId} or phone = ${phone}) and at > platform.now() - interval '24 hours'`.execute(tx)
  const { mine = 0, theirs = 0 } = rows[0] ?? {}
  if (mine >= dailySends || theirs >= dailySends) refuse(platformProblems.rate_limited)
  await sql`insert into identity.phone_send (account_id, phone) values (${accountId}, ${phone})`.execute(tx)
  await sql`update identity.account set phone_pending = ${phone} where id = ${accountId}`.execute(tx)
}
