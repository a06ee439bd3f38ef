import { createHash, randomBytes } from 'node:crypto'
import { identityProblems } from '@fullhouse/contracts/identity'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { FieldCipher } from '#platform/field-cipher'
import { publish } from '#platform/outbox'
import { refuseUnless } from '#platform/problem'
import { identityResetRequested, identityVerificationRequested, oneTimeTokenContext } from './events.ts'

type Purpose = 'verify' | 'reset'
const hours = { verify: 24, reset: 1 } as const
/** Whoever types somebody's address again and again must not fill their inbox. */
const mailsAnHour = 5

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Makes a token, stores its hash and asks for the mail. Returns the hash, or `null` when this account has
 * had enough mails for now; nothing has changed then.
 */
export async function sendOneTimeToken(
  tx: Tx,
  cipher: FieldCipher,
  accountId: string,
  purpose: Purpose,
): Promise<Buffer | null> {
  const token = randomBytes(32).toString('base64url')
  const hash = hashToken(token)
  const { numAffectedRows } = await sql`
    insert into identity.one_time_token (hash, account_id, purpose, expires_at)
    select ${hash}, ${accountId}, ${purpose}, clock_timestamp() + make_interval(hours => ${hours[purpose]})
    where ${mailsAnHour} > (select count(*) from identity.one_time_token where account_id = ${accountId}
      and purpose = ${purpose} and created_at > clock_timestamp() - interval '1 hour')`.execute(tx)
  if (!numAffectedRows) return null
  const event = purpose === 'verify' ? identityVerificationRequested : identityResetRequested
  const sealedToken = cipher.seal(token, oneTimeTokenContext)
  await publish(tx, event, { type: 'identity.account', id: accountId }, { accountId, sealedToken })
  return hash
}

/** Spends a token and its account's others of the same purpose; exactly one of two at once succeeds. */
export async function redeemOneTimeToken(tx: Tx, token: string, purpose: Purpose): Promise<string> {
  const { rows } = await sql<{ account_id: string }>`
    update identity.one_time_token set used_at = clock_timestamp()
    where hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > clock_timestamp()
    returning account_id`.execute(tx)
  const accountId = rows[0]?.account_id
  refuseUnless(accountId, identityProblems.token_invalid)
  await voidOneTimeTokens(tx, accountId, purpose)
  return accountId
}

/** Makes an account's open tokens of a purpose worthless, all but one. */
export async function voidOneTimeTokens(tx: Tx, accountId: string, purpose: Purpose, but?: Buffer): Promise<void> {
  await sql`update identity.one_time_token set used_at = clock_timestamp()
    where account_id = ${accountId} and purpose = ${purpose} and used_at is null
      and hash is distinct from ${but ?? null}::bytea`.execute(tx)
}
