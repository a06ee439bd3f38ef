import { withdrawTicket } from '#modules/listings'
import type { Tx } from '#platform/db'
import { sql } from 'kysely'
import { transactionFrozen } from './events.ts'
import { itemsOf, lockTransaction, type TransactionRow } from './get-transaction.ts'
import { own } from './own.ts'
import { say } from './say.ts'
import type { EscrowTables } from './tables.ts'

/** `conflict`: two people claim one ticket. `gateway`: a bank takes money back, or says it will. */
export type FreezeCause = EscrowTables['escrow.freeze']['cause']

/** From here on no release passes (the database refuses it), until every cause is lifted. */
export async function freezeTransaction(tx: Tx, id: string, cause: FreezeCause): Promise<void> {
  const row = await lockTransaction(tx, id)
  if (!row) return
  await own(tx)
    .insertInto('escrow.freeze')
    .values({ transaction_id: id, cause })
    .onConflict((conflict) =>
      conflict.columns(['transaction_id', 'cause']).doUpdateSet({ at: sql<Date>`platform.now()`, lifted_at: null }),
    )
    .execute()
  if (row.frozen) return
  await withdrawResale(tx, row)
  await say(tx, transactionFrozen, row, {})
}

/** What the buyer offers again comes off the market: the trigger on listings refuses only new offers of it. */
async function withdrawResale(tx: Tx, row: TransactionRow): Promise<void> {
  for (const { ticketId } of (await itemsOf(tx, [row.id])).get(row.id) ?? []) {
    await withdrawTicket(tx, ticketId, row.buyer_id)
  }
}

/** Takes one cause away. What another cause freezes stays frozen; what none freezes goes its usual way again. */
export async function liftFreeze(tx: Tx, id: string, cause: FreezeCause): Promise<void> {
  await lockTransaction(tx, id)
  await own(tx)
    .updateTable('escrow.freeze')
    .set({ lifted_at: sql<Date>`platform.now()` })
    .where('transaction_id', '=', id)
    .where('cause', '=', cause)
    .where('lifted_at', 'is', null)
    .execute()
}
