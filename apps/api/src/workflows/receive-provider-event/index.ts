import type { PaymentGateway } from '#modules/payments'
import { handles } from '#platform/jobs'
import type { Part, Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { payments } from '@fullhouse/contracts/payments'
import { handleEvent } from './handle-event.ts'
import { handleEventJob, receiveEvent } from './receive-event.ts'

/** What payment providers tell us. */
export const receiveProviderEventPart = (platform: Platform, gateway: PaymentGateway): Part => {
  const { db } = platform
  return {
    name: 'receive-provider-event',
    routes: [
      serve(payments.stripeWebhook, ({ rawBody, header }) =>
        receiveEvent(db, gateway, { rawBody, signature: header('stripe-signature'), endpoint: 'platform' }),
      ),
      serve(payments.stripeConnectWebhook, ({ rawBody, header }) =>
        receiveEvent(db, gateway, { rawBody, signature: header('stripe-signature'), endpoint: 'connect' }),
      ),
    ],
    jobs: [handles(handleEventJob, ({ eventId }) => handleEvent(platform, gateway, eventId))],
  }
}
