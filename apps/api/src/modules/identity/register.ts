import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { FieldCipher } from '#platform/field-cipher'
import { publish } from '#platform/outbox'
import { identityRegistered, identityRegisteredAgain } from './events.ts'
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
  const { rows } = await sql<{ id: string; is_new: boolean; state: string }>`
    insert into identity.account (email, name, password_hash)
    values (${given.email}, ${given.name}, ${given.passwordHash})
    on conflict on constraint account_email_unique do update set
      name = case when account.state = 'pending' then excluded.name else account.name end,
      password_hash = case when account.state = 'pending' then excluded.password_hash else account.password_hash end
    returning id, old.id is null as is_new, state`.execute(tx)
  const account = rows[0] as { id: string; is_new: boolean; state: string }
  const subject = { type: 'identity.account', id: account.id }
  if (account.state !== 'pending') return publish(tx, identityRegisteredAgain, subject, { accountId: account.id })
  if (account.is_new) await publish(tx, identityRegistered, subject, { accountId: account.id })
  else await voidOneTimeTokens(tx, account.id, 'verify')
  await sendOneTimeToken(tx, cipher, account.id, 'verify')
}
