import type { PaymentGateway } from '#modules/payments'
import { readPayoutAccount, takeAccountsToAsk } from '#modules/payouts'
import { type Db, inTransaction } from '#platform/db'
import { addJob, defineJob, handles } from '#platform/jobs'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { payouts } from '@fullhouse/contracts/payouts'
import { z } from 'zod'
import { startOnboarding, syncPayoutAccount } from './onboard-seller.ts'

export { syncPayoutAccount } from './onboard-seller.ts'

const syncAccount = defineJob('payouts.sync_account', z.object({ sellerId: z.uuid() }))

async function askAccounts(db: Db): Promise<number> {
  return inTransaction(db, async (tx) => {
    const ids = await takeAccountsToAsk(tx, 50)
    for (const sellerId of ids) await addJob(tx, syncAccount, { sellerId }, { key: `account:${sellerId}` })
    return ids.length
  })
}

/** A seller sets up where their money goes. */
export const onboardSellerPart = (platform: Platform, gateway: PaymentGateway): Part => ({
  name: 'onboard-seller',
  routes: [
    serve(payouts.startOnboarding, ({ actor, body, claim }) =>
      startOnboarding(platform, gateway, { sellerId: actor.accountId, country: body.country, claim }),
    ),
    serve(payouts.refreshAccount, async ({ actor }) => {
      await syncPayoutAccount(platform, gateway, actor.accountId)
      return readPayoutAccount(platform.db, actor.accountId)
    }),
  ],
  jobs: [handles(syncAccount, ({ sellerId }) => syncPayoutAccount(platform, gateway, sellerId))],
  sweeps: [{ name: 'payouts.ask_accounts', everyMs: 60_000, run: askAccounts }],
})
