import type { Money } from '@fullhouse/kernel'
import { sql } from 'kysely'
import type { Db } from '#platform/db'
import type { AccountKind } from './account-kinds.ts'

export interface PostedEntry {
  at: Date
  effectiveAt: Date
  key: string
  type: string
  subjectType: string
  subjectId: string
  /** Debits positive, credits negative. */
  lines: { kind: AccountKind; ownerType: string; ownerId: string; amount: Money }[]
}

/** Everything posted about a subject, oldest first. */
export async function entriesOf(db: Db, subject: { type: string; id: string }): Promise<PostedEntry[]> {
  return read(db, sql`where e.subject_id = ${subject.id} and e.subject_type = ${subject.type} order by e.id`)
}

/** The latest `n` entries (at most 200), newest first. */
export async function recentEntries(db: Db, n: number): Promise<PostedEntry[]> {
  return read(db, sql`order by e.id desc limit ${Math.min(n, 200)}`)
}

async function read(db: Db, which: ReturnType<typeof sql>): Promise<PostedEntry[]> {
  const { rows } = await sql<PostedEntry>`
    select e.created_at as "at", e.effective_at as "effectiveAt", e.key, e.type,
      e.subject_type as "subjectType", e.subject_id as "subjectId",
      (select json_agg(json_build_object('kind', a.kind, 'ownerType', a.owner_type, 'ownerId', a.owner_id,
          'amount', json_build_object('amount', l.amount, 'currency', l.currency)) order by l.no)
        from ledger.line l join ledger.account a on a.id = l.account_id where l.entry_id = e.id) as lines
    from ledger.entry e ${which}`.execute(db)
  return rows
}
