import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { identityVerified } from './events.ts'
import { redeemOneTimeToken } from './one-time-token.ts'

/** Confirms an address: the account becomes active. Refuses a used, old or unknown token. */
export async function verifyEmail(tx: Tx, token: string): Promise<{ verified: true }> {
  const accountId = await redeemOneTimeToken(tx, token, 'verify')
  const { numAffectedRows } = await sql`update identity.account set state = 'active', verified_at = platform.now()
    where id = ${accountId} and state = 'pending'`.execute(tx)
  if (numAffectedRows) await publish(tx, identityVerified, { type: 'identity.account', id: accountId }, { accountId })
  return { verified: true }
}
