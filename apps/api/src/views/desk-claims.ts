import type { Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { pageOf, type PageQuery, readCursor } from '#platform/paging'
import { serve } from '#platform/serve'
import { desk } from '@fullhouse/contracts/desk'
import { sql } from 'kysely'
import { z } from 'zod'
import { presentCase, presentLine } from './desk-transactions.ts'
import { gatherTransactions } from './read-transactions.ts'
import { everything } from './view-tables.ts'

const StartMark = z.tuple([z.iso.datetime(), z.uuid()])

/** Purchases with an open claim, or whose seller did not send in time. */
const cases = (db: Db) =>
  everything(db)
    .selectFrom('escrow.transaction as t')
    .innerJoin('events.occurrence as o', 'o.id', 't.occurrence_id')
    .where((eb) =>
      eb.or([
        eb('t.id', 'in', eb.selectFrom('escrow.claim as c').select('c.transaction_id').where('c.state', '=', 'open')),
        eb(
          't.id',
          'in',
          eb.selectFrom('escrow.transfer as x').select('x.transaction_id').where('x.missed_at', 'is not', null),
        ),
      ]),
    )

/** How many of them wait for a person. */
export async function countCases(db: Db): Promise<number> {
  const { n } = await cases(db)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

async function listCases(db: Db, query: PageQuery) {
  const after = readCursor(query.cursor, StartMark)
  const rows = await cases(db)
    .selectAll('t')
    .select('o.starts_at')
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(o.starts_at, t.id) > (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)`),
    )
    .orderBy('o.starts_at')
    .orderBy('t.id')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  const gathered = await gatherTransactions(db, shown)
  return {
    items: shown.map((row) => ({
      transaction: presentLine(row, gathered),
      safety: row.safety,
      ...presentCase(row, gathered),
    })),
    nextCursor,
  }
}

/** Claims and missed transfers, for our people. */
export const deskClaimsView = ({ db }: Platform): Part => ({
  name: 'desk-claims',
  routes: [serve(desk.claims, ({ query }) => listCases(db, query))],
})
