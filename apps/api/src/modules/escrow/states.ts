import type { TransactionState } from '@fullhouse/contracts/escrow'

/** Allowed transitions of a purchase; the database's trigger holds the same table, and a test compares the two. */
export const transactionTransitions: Readonly<Record<TransactionState, readonly TransactionState[]>> = {
  reserved: ['paid', 'expired', 'cancelled'],
  paid: ['delivered'],
  delivered: ['cleared'],
  cleared: ['paid_out'],
  paid_out: [],
  expired: [],
  cancelled: [],
}
