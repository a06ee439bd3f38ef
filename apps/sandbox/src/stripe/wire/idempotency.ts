import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Call } from './call.ts'
import { StripeError } from './stripe-error.ts'

const keptSeconds = 86_400

export interface StoredAnswer {
  status: number
  body: object
  requestId: string
}

export const fingerprint = (method: string, path: string, text: string): string =>
  createHash('sha256').update(`${method} ${path}\n${text}`).digest('hex')

/**
 * Claims the key for this transaction. Returns the stored answer when the same request was made before.
 * Throws 409 while another request holds the key, 400 when its parameters differ. Keys live a sandbox-day.
 */
export async function claimKey(call: Call, key: string, print: string): Promise<StoredAnswer | undefined> {
  const lock = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${`key ${call.account} ${key}`}, 0)) as held`.execute(call.tx)
  if (!lock.rows[0]?.held) {
    throw new StripeError(409, {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    })
  }
  const row = await call.tx
    .selectFrom('idempotency_key')
    .selectAll()
    .where('account', '=', call.account)
    .where('key', '=', key)
    .executeTakeFirst()
  if (!row || row.created < call.world.clock.now() - keptSeconds) return undefined
  if (row.fingerprint !== print) {
    throw new StripeError(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    })
  }
  return { status: row.status, body: row.body as object, requestId: row.request_id }
}

export async function keepAnswer(call: Call, key: string, print: string, answer: StoredAnswer): Promise<void> {
  const values = {
    fingerprint: print,
    status: answer.status,
    body: JSON.stringify(answer.body),
    request_id: answer.requestId,
    created: call.world.clock.now(),
  }
  await call.tx
    .insertInto('idempotency_key')
    .values({ account: call.account, key, ...values })
    .onConflict((conflict) => conflict.columns(['account', 'key']).doUpdateSet(values))
    .execute()
}
