import type { Db } from '#platform/db'
import type { TransactionState } from '@fullhouse/contracts/escrow'
import { ownRead } from './own.ts'

/** Every purchase a ticket was ever part of, by id: the order in which they are locked. */
export async function purchasesOfTicket(db: Db, ticketId: string): Promise<{ id: string; state: TransactionState }[]> {
  return ownRead(db)
    .selectFrom('escrow.item as i')
    .innerJoin('escrow.transaction as t', 't.id', 'i.transaction_id')
    .select(['t.id', 't.state'])
    .where('i.ticket_id', '=', ticketId)
    .orderBy('t.id')
    .execute()
}
