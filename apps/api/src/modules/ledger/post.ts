import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { type AccountRef, ownerOf } from './account-kinds.ts'

export interface Line {
  account: AccountRef
  /** Minor units of the account's currency: a debit is positive, a credit negative. */
  amount: number
}

export interface Posting {
  /** Names the fact, not the attempt: `transaction:<id>:released`. */
  key: string
  type: string
  subject: { type: string; id: string }
  /** When it was true; the product's now unless given. */
  effectiveAt?: Date
  lines: readonly Line[]
  /** The entry this one takes back; each can be taken back once. */
  reverses?: number
}

/**
 * Posts one balanced entry. The same posting again answers with the first entry; a used key with another content
 * fails (`ledger_key_reused`), as does taking more than there is (`balance_not_negative`) or more than is not held
 * (`balance_pending_covered`): test with `violates`. An unbalanced entry fails the COMMIT (`ledger_entry_balanced`).
 */
export async function post(tx: Tx, posting: Posting): Promise<{ entryId: number; replayed: boolean }> {
  const { key, type, subject, effectiveAt, lines, reverses } = posting
  const owners = lines.map((line) => ownerOf(line.account))
  const { rows } = await sql<{ entryId: number; replayed: boolean }>`
    select posted_entry as "entryId", replayed from ledger.post(
      ${key}, ${type}, ${subject.type}, ${subject.id}, ${effectiveAt ?? null}::timestamptz, ${reverses ?? null}::bigint,
      ${lines.map((line) => line.account.kind)}::text[], ${owners.map((owner) => owner.type)}::text[],
      ${owners.map((owner) => owner.id)}::uuid[], ${lines.map((line) => line.account.currency)}::text[],
      ${lines.map((line) => minorUnits(line.amount))}::bigint[])`.execute(tx)
  return rows[0] as { entryId: number; replayed: boolean }
}

function minorUnits(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of minor units: ${amount}`)
  return amount
}
