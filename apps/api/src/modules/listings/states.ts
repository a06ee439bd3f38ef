import type { ListingState } from '@fullhouse/contracts/listings'

/** Allowed transitions of a listing. `waiting` is where its event is proposed; `sold`, `withdrawn`, `expired` are ends. */
export const listingTransitions: Readonly<Record<ListingState, readonly ListingState[]>> = {
  waiting: ['active', 'withdrawn', 'expired'],
  active: ['paused', 'sold', 'withdrawn', 'expired'],
  paused: ['active', 'sold', 'withdrawn', 'expired'],
  sold: [],
  withdrawn: [],
  expired: [],
}

/** States in which tickets are, or may yet be, on offer. */
export const liveStates = ['waiting', 'active', 'paused'] as const satisfies readonly ListingState[]

export const isLive = (state: ListingState): boolean => liveStates.some((live) => live === state)
