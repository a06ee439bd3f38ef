import type { Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { payouts } from '@fullhouse/contracts/payouts'
import { listMyPayouts } from './my-payouts.ts'
import { readPayoutAccount } from './payout-account.ts'

export const payoutRoutes = ({ db }: Platform) => [
  serve(payouts.account, ({ actor }) => readPayoutAccount(db, actor.accountId)),
  serve(payouts.mine, ({ actor, query }) => listMyPayouts(db, actor.accountId, query)),
]
