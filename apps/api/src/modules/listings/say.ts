import { type EventType, publish } from '#platform/outbox'
import type { Tx } from '#platform/db'

export interface ListingFact {
  id: string
  seller_id: string
  occurrence_id: string
}

type More<T> = Omit<T, 'listingId' | 'sellerId' | 'occurrenceId'>

/** Publishes a fact about a listing to its seller and to everyone looking at that date. */
export function say<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  listing: ListingFact,
  more: More<T>,
): Promise<void> {
  return tell(tx, event, listing, more, [`account:${listing.seller_id}`, `occurrence:${listing.occurrence_id}`])
}

/** The same to its seller alone: a waiting listing is nobody else's business. */
export function sayToSeller<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  listing: ListingFact,
  more: More<T>,
): Promise<void> {
  return tell(tx, event, listing, more, [`account:${listing.seller_id}`])
}

async function tell<T extends Record<string, unknown>>(
  tx: Tx,
  event: EventType<T>,
  listing: ListingFact,
  more: More<T>,
  channels: string[],
): Promise<void> {
  const payload = { listingId: listing.id, sellerId: listing.seller_id, occurrenceId: listing.occurrence_id, ...more }
  await publish(tx, event, { type: 'listing', id: listing.id }, payload as unknown as T, channels)
}
