import type { Db, Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import type { Shares } from '#modules/pricing'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Selectable } from 'kysely'
import { own, ownRead } from './own.ts'
import type { EscrowTables } from './tables.ts'

export type TransactionRow = Selectable<EscrowTables['escrow.transaction']>

/** A purchase as it stands. `null` when there is none. */
export async function getTransaction(db: Db, id: string): Promise<TransactionRow | null> {
  const row = await ownRead(db).selectFrom('escrow.transaction').selectAll().where('id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Locks a purchase until the commit: the first lock of everything that moves it. `null` when there is none. */
export async function lockTransaction(tx: Tx, id: string): Promise<TransactionRow | null> {
  const row = await own(tx)
    .selectFrom('escrow.transaction')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** The same for its buyer; what is not theirs does not exist. */
export async function lockAsBuyer(tx: Tx, buyerId: string, id: string): Promise<TransactionRow> {
  const row = await lockTransaction(tx, id)
  refuseUnless(row && row.buyer_id === buyerId, platformProblems.not_found)
  return row
}

/** And for its seller. */
export async function lockAsSeller(tx: Tx, sellerId: string, id: string): Promise<TransactionRow> {
  const row = await lockTransaction(tx, id)
  refuseUnless(row && row.seller_id === sellerId, platformProblems.not_found)
  return row
}

export interface ItemRow {
  ticketId: string
  shares: Shares
}

/** The tickets of purchases with their shares, in order, by transaction id. */
export async function itemsOf(db: Db, transactionIds: readonly string[]): Promise<Map<string, ItemRow[]>> {
  if (transactionIds.length === 0) return new Map()
  const rows = await ownRead(db)
    .selectFrom('escrow.item')
    .selectAll()
    .where('transaction_id', '=', (eb) => eb.fn.any(eb.val(transactionIds)))
    .orderBy('transaction_id')
    .orderBy('position')
    .execute()
  const items = new Map<string, ItemRow[]>()
  for (const row of rows) {
    const list = items.get(row.transaction_id) ?? []
    list.push({
      ticketId: row.ticket_id,
      shares: {
        price: row.price,
        buyerFee: row.buyer_fee,
        buyerFeeVat: row.buyer_fee_vat,
        sellerFee: row.seller_fee,
        sellerFeeVat: row.seller_fee_vat,
        royalty: row.royalty,
        sellerNet: row.seller_net,
      },
    })
    items.set(row.transaction_id, list)
  }
  return items
}

/** The delivered purchase a ticket came from, if its present holder bought it here. */
export async function findDelivered(tx: Tx, ticketId: string, buyerId: string): Promise<string | null> {
  const row = await own(tx)
    .selectFrom('escrow.item as i')
    .innerJoin('escrow.transaction as t', 't.id', 'i.transaction_id')
    .select('t.id')
    .where('i.ticket_id', '=', ticketId)
    .where('t.buyer_id', '=', buyerId)
    .where('t.state', '=', 'delivered')
    .executeTakeFirst()
  return row?.id ?? null
}
