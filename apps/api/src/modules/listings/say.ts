import { type EventType, publish } from '#platform/outbox'
import type { Tx } from '#platform/db'

export interface ListingFact {
  id: string
  seller_id: string
  occurrence_id: string
}

/** Publishes a fact about a listing to its seller and to everyone looking at that date. */
export async function say<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  listing: ListingFact,
  more: Omit<T, 'listingId' | 'sellerId' | 'occurrenceId'>,
): Promise<void> {
  const payload = { listingId: listing.id, sellerId: listing.seller_id, occurrenceId: listing.occurrence_id, ...more }
  await publish(tx, event, { type: 'listing', id: listing.id }, payload as unknown as T, [
    `account:${listing.seller_id}`,
    `occurrence:${listing.occurrence_id}`,
  ])
}
