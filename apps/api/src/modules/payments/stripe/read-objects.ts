import type { Stripe } from 'stripe'
import type { Charge, GatewayAccount, GatewayPayout, Intent } from '../gateway.ts'

const idOf = (value: string | { id: string } | null | undefined) =>
  typeof value === 'string' ? value : (value?.id ?? null)

export function readIntent(intent: Stripe.PaymentIntent): Intent {
  return {
    id: intent.id,
    state:
      intent.status === 'succeeded'
        ? 'succeeded'
        : intent.status === 'processing'
          ? 'processing'
          : intent.status === 'canceled'
            ? 'cancelled'
            : 'open',
    amount: intent.amount,
    received: intent.amount_received,
    currency: intent.currency.toUpperCase(),
    clientSecret: intent.client_secret,
    chargeId: idOf(intent.latest_charge),
    failure: intent.last_payment_error?.message ?? null,
  }
}

export function readCharge(charge: Stripe.Charge): Charge {
  const settled = charge.balance_transaction
  if (!settled || typeof settled === 'string') return { id: charge.id, settlement: null }
  return {
    id: charge.id,
    settlement: {
      balanceTransactionId: settled.id,
      fee: settled.fee,
      net: settled.net,
      currency: settled.currency.toUpperCase(),
      availableOn: new Date(settled.available_on * 1000),
      available: settled.status === 'available',
    },
  }
}

export function readAccount(account: Stripe.Account): GatewayAccount {
  return {
    id: account.id,
    ready: account.payouts_enabled === true && account.capabilities?.transfers === 'active',
    detailsSubmitted: account.details_submitted === true,
    restricted: Boolean(account.requirements?.disabled_reason?.startsWith('rejected')),
    requirements: account.requirements?.currently_due ?? [],
  }
}

export function readPayout(payout: Stripe.Payout): GatewayPayout {
  return {
    id: payout.id,
    state:
      payout.status === 'paid'
        ? 'paid'
        : payout.status === 'failed' || payout.status === 'canceled'
          ? 'failed'
          : 'pending',
    failure: payout.failure_message ?? payout.failure_code ?? null,
  }
}
