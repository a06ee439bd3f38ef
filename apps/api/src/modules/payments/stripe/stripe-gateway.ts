import type { Config } from '#platform/config'
import { BadSignature, type PaymentGateway } from '../gateway.ts'
import { readAccount, readCharge, readIntent, readPayout } from './read-objects.ts'
import { createStripe } from './stripe-client.ts'
import { asGateway } from './stripe-errors.ts'

/**
 * Stripe with separate charges and transfers: the buyer's money stays on our balance until release, then a
 * transfer from that charge and a payout from the seller's connected account (Stripe docs, "Separate charges
 * and transfers"). Cards only: they settle at once, and a reservation is too short for a debit that takes days.
 */
export function createStripeGateway(config: Config['stripe']): PaymentGateway {
  const stripe = createStripe(config)
  return {
    name: 'stripe',
    createIntent: ({ key, amount, currency, group, metadata }) =>
      asGateway(async () =>
        readIntent(
          await stripe.paymentIntents.create(
            {
              amount,
              currency: currency.toLowerCase(),
              allowed_payment_method_types: ['card'],
              transfer_group: group,
              metadata,
            },
            { idempotencyKey: key },
          ),
        ),
      ),
    getIntent: (id) => asGateway(async () => readIntent(await stripe.paymentIntents.retrieve(id))),
    cancelIntent: (id, key) =>
      asGateway(async () => {
        try {
          return readIntent(
            await stripe.paymentIntents.cancel(id, { cancellation_reason: 'abandoned' }, { idempotencyKey: key }),
          )
        } catch (error) {
          if ((error as { code?: string }).code !== 'payment_intent_unexpected_state') throw error
          return readIntent(await stripe.paymentIntents.retrieve(id))
        }
      }),
    getCharge: (id) =>
      asGateway(async () => readCharge(await stripe.charges.retrieve(id, { expand: ['balance_transaction'] }))),

    createAccount: ({ key, country, email, accountId }) =>
      asGateway(async () => {
        const account = await stripe.accounts.create(
          {
            country,
            email,
            controller: {
              losses: { payments: 'application' },
              fees: { payer: 'application' },
              stripe_dashboard: { type: 'express' },
              requirement_collection: 'stripe',
            },
            capabilities: { transfers: { requested: true } },
            metadata: { accountId },
          },
          { idempotencyKey: key },
        )
        // We pay out ourselves, per sale, so that each payout names its purchase.
        await stripe.balanceSettings.update(
          { payments: { payouts: { schedule: { interval: 'manual' } } } },
          { stripeAccount: account.id, idempotencyKey: `${key}:settings` },
        )
        return readAccount(account)
      }),
    getAccount: (id) => asGateway(async () => readAccount(await stripe.accounts.retrieve(id))),
    onboardingLink: ({ account, returnUrl, refreshUrl }) =>
      asGateway(async () => {
        const link = await stripe.accountLinks.create({
          account,
          type: 'account_onboarding',
          return_url: returnUrl,
          refresh_url: refreshUrl,
        })
        return link.url
      }),

    createTransfer: ({ key, amount, currency, destination, sourceCharge, group, metadata }) =>
      asGateway(async () => {
        const transfer = await stripe.transfers.create(
          {
            amount,
            currency: currency.toLowerCase(),
            destination,
            source_transaction: sourceCharge,
            transfer_group: group,
            metadata,
          },
          { idempotencyKey: key },
        )
        return { id: transfer.id }
      }),
    createPayout: ({ key, amount, currency, account, metadata }) =>
      asGateway(async () =>
        readPayout(
          await stripe.payouts.create(
            { amount, currency: currency.toLowerCase(), metadata },
            { stripeAccount: account, idempotencyKey: key },
          ),
        ),
      ),
    getPayout: (id, account) =>
      asGateway(async () => readPayout(await stripe.payouts.retrieve(id, {}, { stripeAccount: account }))),

    readEvent(rawBody, signature, endpoint) {
      const secret = endpoint === 'platform' ? config.webhookSecret : config.connectWebhookSecret
      try {
        const event = stripe.webhooks.constructEvent(rawBody, signature, secret)
        const object = event.data.object as { id?: string; object: string }
        return {
          id: event.id,
          type: event.type,
          account: event.account ?? null,
          // A balance has no id of its own.
          objectId: object.id ?? object.object,
          payload: JSON.parse(rawBody.toString('utf8')) as Record<string, unknown>,
        }
      } catch (error) {
        throw new BadSignature('the webhook signature is not valid', { cause: error })
      }
    },
  }
}
