import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { FieldCipher } from '#platform/field-cipher'
import { publish } from '#platform/outbox'
import { identityRegistered, identityRegisteredAgain } from './events.ts'
import { mayTell } from './sign-in-throttle.ts'
import type { AccountState } from './states.ts'
import { sendOneTimeToken, voidOneTimeTokens } from './one-time-token.ts'

export interface Registration {
  email: string
  name: string
  passwordHash: string
}

/**
 * Registers an account. A known address gets a mail that says so and nothing else changes; a registration
 * nobody confirmed is replaced with its links, so that who typed the address first gains nothing by it.
 */
export async function register(tx: Tx, cipher: FieldCipher, given: Registration): Promise<void> {
  const { rows } = await sql<{ id: string; is_new: boolean; state: AccountState }>`
    insert into identity.account (email, name, password_hash)
    values (${given.email}, ${given.name}, ${given.passwordHash})
    on conflict on constraint account_email_unique do update set email = excluded.email
    returning id, old.id is null as is_new, state`.execute(tx)
  const account = rows[0] as (typeof rows)[number]
  const subject = { type: 'identity.account', id: account.id }
  if (account.state !== 'pending') {
    if (await mayTell(tx, given.email, 'registered_again'))
      await publish(tx, identityRegisteredAgain, subject, { accountId: account.id })
    return
  }
  if (account.is_new) await publish(tx, identityRegistered, subject, { accountId: account.id })
  const token = await sendOneTimeToken(tx, cipher, account.id, 'verify')
  if (account.is_new || !token) return
  await voidOneTimeTokens(tx, account.id, 'verify', token)
  await sql`update identity.account set name = ${given.name}, password_hash = ${given.passwordHash}
    where id = ${account.id}`.execute(tx)
}
