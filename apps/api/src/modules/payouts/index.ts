import type { Part, Platform } from '#platform/part'
import { payoutRoutes } from './routes.ts'

export * from './events.ts'
export {
  blockPayout,
  getPayout,
  markFailed,
  markPaid,
  type PayoutRow,
  payoutsWaitingForFunds,
  recordBankPayout,
  recordTransfer,
  renewBankPayoutKey,
  startTransfer,
  takePayoutsToPush,
} from './advance-payout.ts'
export { pushPayout, sendPayout } from './jobs.ts'
export { payoutsOf } from './my-payouts.ts'
export { maxHoldDays } from './hold-limit.ts'
export {
  findByProviderId,
  findPayoutAccount,
  openPayoutAccount,
  type PayoutAccountRow,
  readPayoutAccount,
  recordAccount,
  takeAccountsToAsk,
} from './payout-account.ts'
export { schedulePayout, unblockPayouts } from './schedule-payout.ts'

/** Money to sellers: their account at the gateway and each sum on its way. */
export const payoutsPart = (platform: Platform): Part => ({ name: 'payouts', routes: payoutRoutes(platform) })
