import { databaseNow, type Tx } from '#platform/db'
import type { ClearedBy } from '@fullhouse/contracts/escrow'
import type { z } from 'zod'
import { sql } from 'kysely'
import {
  transactionCancelled,
  transactionCleared,
  transactionExpired,
  transactionPaid,
  transactionPaidOut,
  transactionReserved,
} from './events.ts'
import { finishDeadline, openDeadline } from './deadlines.ts'
import type { TransactionRow } from './get-transaction.ts'
import { own } from './own.ts'
import { type Parties, say } from './say.ts'
import { remindAt, transferDueAt } from './transfer-times.ts'

/** The reservation stands. */
export const sayReserved = (tx: Tx, parties: Parties) => say(tx, transactionReserved, parties, {})

/** Paid, and delivered in the same transaction: the tickets are the buyer's. */
export async function markDelivered(tx: Tx, row: TransactionRow): Promise<void> {
  await setState(tx, row.id, 'paid')
  await finishDeadline(tx, row.id, 'reservation')
  await startClearance(tx, row)
  await say(tx, transactionPaid, row, { safety: row.safety })
}

/** Paid, and the seller has yet to send the tickets in the issuer's app. Starts the clock for that. */
export async function markPaid(tx: Tx, row: TransactionRow, startsAt: Date): Promise<void> {
  if (row.transfer_app === null) throw new Error(`transaction ${row.id} names no app to send its tickets in`)
  const now = await databaseNow(tx)
  const dueAt = transferDueAt(now, startsAt)
  const reminder = remindAt(now, dueAt)
  await setState(tx, row.id, 'paid')
  await finishDeadline(tx, row.id, 'reservation')
  await own(tx)
    .insertInto('escrow.transfer')
    .values({ transaction_id: row.id, app: row.transfer_app, due_at: dueAt })
    .execute()
  await openDeadline(tx, row.id, 'transfer', dueAt)
  if (reminder) await openDeadline(tx, row.id, 'reminder', reminder)
  await say(tx, transactionPaid, row, { safety: row.safety })
}

/** Delivered: starts the clearance clock. */
export async function startClearance(tx: Tx, row: TransactionRow): Promise<void> {
  await setState(tx, row.id, 'delivered')
  await openDeadline(tx, row.id, 'clearance', row.clears_at)
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
