import type { Account } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { decodeCursor, encodeCursor } from '@fullhouse/kernel'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type AccountRow, accountColumns } from './account.ts'
import { matchesQuery } from './people.ts'
import { presentAccount } from './present.ts'

const Cursor = z.tuple([z.literal('account'), z.uuid()])

/** People for the desk, newest account first. */
export async function findAccounts(
  db: Db,
  query: { q: string; cursor?: string | undefined; limit: number },
): Promise<{ items: Account[]; nextCursor: string | null }> {
  const after = query.cursor === undefined ? undefined : Cursor.safeParse(decodeCursor(query.cursor, 2))
  refuseUnless(after?.success !== false, platformProblems.invalid_input, {
    fields: [{ path: 'query.cursor', message: 'This page mark is not ours' }],
  })
  const { rows } = await sql<AccountRow>`select ${accountColumns} from identity.account
    where ${query.q === '' ? sql`true` : matchesQuery(query.q)}
      and id < coalesce(${after?.data[1] ?? null}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    order by id desc limit ${query.limit + 1}`.execute(db)
  const items = rows.slice(0, query.limit).map(presentAccount)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > query.limit && last ? encodeCursor(['account', last.id]) : null }
}
