import type { Account } from '@fullhouse/contracts/identity'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '#platform/db'
import { pageOf, type PageQuery, readCursor } from '#platform/paging'
import { type AccountRow, accountColumns } from './account.ts'
import { matchesQuery } from './people.ts'
import { presentAccount } from './present.ts'

const Mark = z.tuple([z.literal('account'), z.uuid()])

/** People for the desk, newest account first. */
export async function findAccounts(
  db: Db,
  query: PageQuery & { q: string },
): Promise<{ items: Account[]; nextCursor: string | null }> {
  const after = readCursor(query.cursor, Mark)
  const { rows } = await sql<AccountRow>`select ${accountColumns} from identity.account
    where ${query.q === '' ? sql`true` : matchesQuery(query.q)}
      and id < coalesce(${after?.[1] ?? null}::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    order by id desc limit ${query.limit + 1}`.execute(db)
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => ['account', row.id])
  return { items: shown.map(presentAccount), nextCursor }
}
