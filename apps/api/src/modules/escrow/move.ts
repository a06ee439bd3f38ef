import type { Tx } from '#platform/db'
import { type EventType, publish } from '#platform/outbox'
import type { ClearedBy } from '@fullhouse/contracts/escrow'
import type { z } from 'zod'
import { sql } from 'kysely'
import {
  transactionCancelled,
  transactionCleared,
  transactionExpired,
  transactionFrozen,
  transactionPaid,
  transactionPaidOut,
  transactionReserved,
} from './events.ts'
import type { TransactionRow } from './get-transaction.ts'
import { own } from './own.ts'

type Parties = Pick<TransactionRow, 'id' | 'buyer_id' | 'seller_id' | 'occurrence_id'>

/** Publishes a fact about a purchase; both sides hear that something happened. */
export async function say<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  parties: Parties,
  more: Omit<T, 'transactionId' | 'buyerId' | 'sellerId' | 'occurrenceId'>,
): Promise<void> {
  const payload = {
    transactionId: parties.id,
    buyerId: parties.buyer_id,
    sellerId: parties.seller_id,
    occurrenceId: parties.occurrence_id,
    ...more,
  }
  await publish(tx, event, { type: 'transaction', id: parties.id }, payload as unknown as T, [
    `account:${parties.buyer_id}`,
    `account:${parties.seller_id}`,
  ])
}

/** The reservation stands. */
export const sayReserved = (tx: Tx, parties: Parties) => say(tx, transactionReserved, parties, {})

/** Paid, and delivered in the same transaction: the tickets are the buyer's. Starts the clearance clock. */
export async function markDelivered(tx: Tx, row: TransactionRow): Promise<void> {
  await setState(tx, row.id, 'paid')
  await setState(tx, row.id, 'delivered')
  await finishDeadline(tx, row.id, 'reservation')
  await own(tx)
    .insertInto('escrow.deadline')
    .values({ transaction_id: row.id, kind: 'clearance', due_at: row.clears_at })
    .execute()
  await say(tx, transactionPaid, row, {})
}

/** The seats are free again. */
export async function markEnded(tx: Tx, row: TransactionRow, state: 'expired' | 'cancelled'): Promise<void> {
  await setState(tx, row.id, state)
  await finishDeadline(tx, row.id, 'reservation')
  await say(tx, state === 'expired' ? transactionExpired : transactionCancelled, row, {})
}

/** How the reservation will end once the gateway has cancelled its open payment; asked again in half a minute. */
export async function markEnding(tx: Tx, id: string, ending: 'expired' | 'cancelled'): Promise<void> {
  await own(tx)
    .updateTable('escrow.transaction')
    .set({ ending: sql<typeof ending>`coalesce(ending, ${ending})` })
    .where('id', '=', id)
    .execute()
  await own(tx)
    .updateTable('escrow.deadline')
    .set({ due_at: sql<Date>`platform.now() + interval '30 seconds'` })
    .where('transaction_id', '=', id)
    .where('kind', '=', 'reservation')
    .execute()
}

/** The seller's money is let go. */
export async function markCleared(tx: Tx, row: TransactionRow, by: z.output<typeof ClearedBy>): Promise<void> {
  await own(tx)
    .updateTable('escrow.transaction')
    .set({ state: 'cleared', cleared_by: by })
    .where('id', '=', row.id)
    .execute()
  await finishDeadline(tx, row.id, 'clearance')
  await say(tx, transactionCleared, row, { clearedBy: by })
}

/** The seller's bank has it. */
export async function markPaidOut(tx: Tx, row: TransactionRow): Promise<void> {
  await setState(tx, row.id, 'paid_out')
  await say(tx, transactionPaidOut, row, {})
}

/** The buyer said it worked. */
export async function recordConfirmation(tx: Tx, id: string): Promise<void> {
  await own(tx)
    .updateTable('escrow.transaction')
    .set({ confirmed_at: sql<Date>`platform.now()` })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute()
}

async function setState(tx: Tx, id: string, state: TransactionRow['state']): Promise<void> {
  await own(tx).updateTable('escrow.transaction').set({ state }).where('id', '=', id).execute()
}

async function finishDeadline(tx: Tx, id: string, kind: 'reservation' | 'clearance'): Promise<void> {
  await own(tx)
    .updateTable('escrow.deadline')
    .set({ done_at: sql<Date>`platform.now()` })
    .where('transaction_id', '=', id)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .execute()
}

/** From here on no release passes (the trigger refuses it), until a person lifts it. */
export async function freezeTransaction(tx: Tx, id: string): Promise<void> {
  const row = await own(tx)
    .updateTable('escrow.transaction')
    .set({ frozen: true })
    .where('id', '=', id)
    .where('frozen', '=', false)
    .returning(['id', 'buyer_id', 'seller_id', 'occurrence_id'])
    .executeTakeFirst()
  if (row) await say(tx, transactionFrozen, row, {})
}
