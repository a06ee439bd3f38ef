import { type Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { platformProblems } from '@fullhouse/contracts/problem'
import { decodeCursor, encodeCursor } from '@fullhouse/kernel'
import {
  gatherTransactions,
  presentCore,
  presentPayout,
  presentTotal,
  presentTransaction,
} from './read-transactions.ts'
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

async function listTransactions(
  db: Db,
  viewerId: string,
  query: { role: 'buyer' | 'seller'; cursor?: string | undefined; limit: number },
) {
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, 1)
  const mine = query.role === 'buyer' ? ('buyer_id' as const) : ('seller_id' as const)
  const rows = await everything(db)
    .selectFrom('escrow.transaction')
    .selectAll()
    .where(mine, '=', viewerId)
    // A reservation that came to nothing is no sale of the seller's.
    .$if(query.role === 'seller', (q) => q.where('state', 'not in', ['reserved', 'expired', 'cancelled']))
    .$if(after !== undefined, (q) => q.where('id', '<', String(after?.[0])))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const shown = rows.slice(0, query.limit)
  const gathered = await gatherTransactions(db, shown)
  return {
    items: shown.map((row) => ({
      ...presentCore(row, gathered),
      role: query.role,
      total: shownTo(query.role, presentTotal(row, gathered)),
      counterpart: {
        firstName: gathered.people.get(query.role === 'buyer' ? row.seller_id : row.buyer_id)?.firstName ?? '',
      },
      clearsAt: row.state === 'delivered' ? row.clears_at.toISOString() : null,
      payout: query.role === 'seller' ? presentPayout(row, gathered.payouts.get(row.id)) : null,
    })),
    nextCursor: rows.length > query.limit ? encodeCursor([shown.at(-1)?.id ?? '']) : null,
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
