import {
  freezeTransaction,
  itemsOf,
  liftFreeze,
  lockTransaction,
  purchasesOfTicket,
  type TransactionRow,
} from '#modules/escrow'
import { conflictOpened, holdsMoney, lockConflict } from '#modules/intake'
import type { Tx } from '#platform/db'
import { consumer } from '#platform/outbox'

/** Every purchase a ticket was part of, locked in the order of their ids. */
export async function lockPurchases(tx: Tx, ticketId: string): Promise<TransactionRow[]> {
  const locked: TransactionRow[] = []
  for (const { id } of await purchasesOfTicket(tx, ticketId)) {
    const row = await lockTransaction(tx, id)
    if (row) locked.push(row)
  }
  return locked
}

/** Paid for, and not let go yet. */
export const isHeld = ({ state }: Pick<TransactionRow, 'state'>): boolean => state === 'paid' || state === 'delivered'

/** Somebody brought the very code of this ticket: what was paid for it waits for the review, if that is still open. */
export const holdDisputed = consumer('decide-conflict.opened', conflictOpened, async (tx, { payload }) => {
  if (payload.kind !== 'code_taken') return
  const conflict = await lockConflict(tx, payload.conflictId)
  if (conflict?.state !== 'open') return
  for (const row of await lockPurchases(tx, conflict.ticket_id)) {
    if (isHeld(row)) await freezeTransaction(tx, row.id, 'conflict')
  }
})

/**
 * Lets purchases go on that no review holds any more. The caller has decided its own and holds their locks, so of two
 * reviews decided at once the later one sees the other.
 */
export async function liftUndisputed(tx: Tx, purchases: readonly TransactionRow[]): Promise<void> {
  const items = await itemsOf(
    tx,
    purchases.map((row) => row.id),
  )
  for (const { id } of purchases) {
    const ticketIds = (items.get(id) ?? []).map((item) => item.ticketId)
    if (!(await holdsMoney(tx, ticketIds))) await liftFreeze(tx, id, 'conflict')
  }
}
