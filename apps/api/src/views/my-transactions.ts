import { databaseNow, type Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import {
  clearsAt,
  gatherTransactions,
  presentCore,
  presentPayout,
  presentTotal,
  presentTransaction,
  standingIn,
} from './read-transactions.ts'
import { presentDelivery } from './present-transfer.ts'
import { shownTo } from './side-shares.ts'
import { everything } from './view-tables.ts'

/** A purchase or sale of this person's; anybody else's does not exist. */
export async function readTransaction(db: Db, viewerId: string, transactionId: string): Promise<Transaction> {
  const row = await everything(db)
    .selectFrom('escrow.transaction')
    .selectAll()
    .where('id', '=', transactionId)
    .where((eb) => eb.or([eb('buyer_id', '=', viewerId), eb('seller_id', '=', viewerId)]))
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return presentTransaction(db, row, viewerId)
}

async function listTransactions(db: Db, viewerId: string, query: PageQuery & { role: 'buyer' | 'seller' }) {
  const after = readCursor(query.cursor, IdMark)
  const mine = query.role === 'buyer' ? ('buyer_id' as const) : ('seller_id' as const)
  const rows = await everything(db)
    .selectFrom('escrow.transaction')
    .selectAll()
    .where(mine, '=', viewerId)
    // A reservation that came to nothing is no sale of the seller's.
    .$if(query.role === 'seller', (q) => q.where('state', 'not in', ['reserved', 'expired', 'cancelled']))
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  const gathered = await gatherTransactions(db, shown)
  const now = await databaseNow(db)
  return {
    items: shown.map((row) => ({
      ...presentCore(row, gathered),
      role: query.role,
      total: shownTo(query.role, presentTotal(row, gathered)),
      counterpart: {
        firstName: gathered.people.get(query.role === 'buyer' ? row.seller_id : row.buyer_id)?.firstName ?? '',
      },
      clearsAt: clearsAt(row),
      ...presentDelivery(standingIn(gathered, row, now), query.role, undefined),
      payout: query.role === 'seller' ? presentPayout(row, gathered.payouts.get(row.id)) : null,
    })),
    nextCursor,
  }
}

/** My purchases and my sales. */
export const myTransactionsView = ({ db }: Platform): Part => ({
  name: 'my-transactions',
  routes: [
    serve(escrow.mine, ({ actor, query }) => listTransactions(db, actor.accountId, query)),
    serve(escrow.get, ({ actor, params }) => readTransaction(db, actor.accountId, params.id)),
  ],
})
