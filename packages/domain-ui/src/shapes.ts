export type { Money } from '@fullhouse/kernel'

/** A place in a house; `row` and `seat` are null where people stand or sit freely. */
export interface SeatPlace {
  section: string
  row: string | null
  seat: string | null
  gate?: string | null
}

/** `reissued`: old code void, new one made. `as_is`: the seller's file. `transfer`: in the organizer's app. */
export type SafetyLevel = 'reissued' | 'as_is' | 'transfer' | 'box_office'
export type TransactionState = 'reserved' | 'paid' | 'delivered' | 'cleared' | 'paid_out' | 'expired' | 'cancelled'
export type ListingState = 'waiting' | 'active' | 'paused' | 'sold' | 'withdrawn' | 'expired'
export type PayoutState = 'scheduled' | 'blocked' | 'transferring' | 'in_transit' | 'paid' | 'failed'
/** What a ticket is to the one who looks at it. `outside`: not ours to call valid; `awaited`: bought, not sent yet. */
export type StubState =
  | 'valid'
  | 'listed'
  | 'outside'
  | 'outsideListed'
  | 'awaited'
  | 'locked'
  | 'sold'
  | 'handedOver'
  | 'used'
  | 'revoked'
  | 'void'
  | 'removed'
