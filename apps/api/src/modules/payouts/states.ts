import type { PayoutState } from '@fullhouse/contracts/payouts'

/** Allowed transitions of a payout. `blocked` waits for the seller; `paid` may still be returned by the bank later. */
export const payoutTransitions: Readonly<Record<PayoutState, readonly PayoutState[]>> = {
  scheduled: ['transferring', 'blocked'],
  blocked: ['scheduled'],
  transferring: ['in_transit', 'blocked'],
  in_transit: ['paid', 'failed'],
  paid: [],
  failed: [],
}
