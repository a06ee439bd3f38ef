import { createHash } from 'node:crypto'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Tx } from './db.ts'
import { refuseUnless } from './problem.ts'

/** Which act of whom this is; `serve` fills it from the request. */
export interface IdempotencyClaim {
  accountId: string
  endpoint: string
  key: string
  /** Over path parameters and body: the same key with another request is refused. */
  fingerprint: Buffer
}

export function fingerprint(value: unknown): Buffer {
  return createHash('sha256').update(canonical(value)).digest()
}

/** JSON with sorted keys, so that equal requests have equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/**
 * Does `work` once per claim: a repeat gets the stored answer, from the same transaction that did it.
 * Two at once wait for each other on the primary key. Refuses a key used before for another request.
 */
export async function once<T>(tx: Tx, claim: IdempotencyClaim, work: () => Promise<T>): Promise<T> {
  const { accountId, endpoint, key } = claim
  const claimed = await tx
    .insertInto('platform.idempotency_key')
    .values({ account_id: accountId, endpoint, key, fingerprint: claim.fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  const where = { account_id: accountId, endpoint, key }
  if (!claimed) {
    const stored = await tx
      .selectFrom('platform.idempotency_key')
      .select(['fingerprint', 'answer'])
      .where((eb) => eb.and(where))
      .executeTakeFirstOrThrow()
    refuseUnless(stored.fingerprint.equals(claim.fingerprint), platformProblems.idempotency_key_reused)
    return stored.answer as T
  }
  const answer = await work()
  await tx
    .updateTable('platform.idempotency_key')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where((eb) => eb.and(where))
    .execute()
  return answer
}
