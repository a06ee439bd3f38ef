import type { Tx } from '#platform/db'
import { type EventType, publish } from '#platform/outbox'
import type { TransactionRow } from './get-transaction.ts'

export type Parties = Pick<TransactionRow, 'id' | 'buyer_id' | 'seller_id' | 'occurrence_id'>

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
