import type { PaymentGateway } from '#modules/payments'
import { pushPayout, sendPayout, takePayoutsToPush } from '#modules/payouts'
import { type Db, inTransaction } from '#platform/db'
import { handles } from '#platform/jobs'
import type { Part, Platform } from '#platform/part'
import { advancePayout } from './send-payout.ts'

/** A job may be lost to a long outage, a webhook may never come: payouts under way are pushed each minute. */
async function pushPayouts(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const ids = await takePayoutsToPush(tx, 50)
    for (const payoutId of ids) await pushPayout(tx, payoutId)
    return ids.length
  })
}

/** Released money on its way to sellers' banks. */
export const sendPayoutPart = (platform: Platform, gateway: PaymentGateway): Part => ({
  name: 'send-payout',
  jobs: [handles(sendPayout, ({ payoutId, eventId }) => advancePayout(platform, gateway, payoutId, eventId))],
  sweeps: [{ name: 'payouts.push', everyMs: 15_000, run: pushPayouts }],
})
