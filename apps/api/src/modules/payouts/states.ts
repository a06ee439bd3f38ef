import type { PayoutState } from '@fullhouse/contracts/payouts'

/** Allowed transitions of a payout. `blocked` waits for the seller. A bank may return a paid one: that is not followed yet. */
export const payoutTransitions: Readonly<Record<PayoutState, readonly PayoutState[]>> = {
  scheduled: ['transferring', 'blocked'],
  blocked: ['scheduled'],
  transferring: ['in_transit', 'blocked'],
  in_transit: ['paid', 'failed'],
  paid: [],
  failed: [],
}
