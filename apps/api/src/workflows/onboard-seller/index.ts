import type { PaymentGateway } from '#modules/payments'
import { readPayoutAccount } from '#modules/payouts'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { payouts } from '@fullhouse/contracts/payouts'
import { startOnboarding, syncPayoutAccount } from './onboard-seller.ts'

export { syncPayoutAccount } from './onboard-seller.ts'

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
})
