import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import { newId } from '../store/ids.ts'
import { insertObject, lockObject, type Stored } from '../store/objects.ts'
import type { Call } from '../wire/call.ts'
import { type TestCard, testCardFor } from './test-cards.ts'

/** What the sandbox remembers beside the public object: which test card it is, never a number. */
interface PaymentMethodHidden {
  card?: string
  setUp?: boolean
  iban?: 'succeeds' | 'fails'
}

export type StoredPaymentMethod = Stored<Stripe.PaymentMethod, PaymentMethodHidden>

export interface Billing {
  email?: string | null
  name?: string | null
  phone?: string | null
  address?: Partial<Stripe.Address> | null
}

const fingerprint = (seed: string): string =>
  createHash('sha256').update(`sandbox ${seed}`).digest('base64url').slice(0, 16)

export function billingDetails(billing: Billing): Stripe.PaymentMethod.BillingDetails {
  return {
    address: {
      city: null,
      country: null,
      line1: null,
      line2: null,
      postal_code: null,
      state: null,
      ...billing.address,
    },
    email: billing.email ?? null,
    name: billing.name ?? null,
    phone: billing.phone ?? null,
    tax_id: null,
  }
}

function cardOf(card: TestCard, expiry: { month: number; year: number }): Stripe.PaymentMethod.Card {
  return {
    brand: card.brand,
    checks: {
      address_line1_check: null,
      address_postal_code_check: null,
      cvc_check: card.cvcFails ? 'fail' : 'pass',
    },
    country: card.country ?? 'US',
    display_brand: card.brand,
    exp_month: expiry.month,
    exp_year: expiry.year,
    fingerprint: fingerprint(card.number),
    funding: card.funding ?? 'credit',
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: card.brand === 'visa' || card.brand === 'mastercard' },
    wallet: null,
  }
}

export async function insertCardMethod(
  call: Call,
  card: TestCard,
  details: { expiry?: { month: number; year: number }; billing?: Billing; metadata?: Record<string, string> } = {},
): Promise<StoredPaymentMethod> {
  const now = call.world.clock.now()
  const expiry = details.expiry ?? { month: 12, year: new Date(now * 1000).getUTCFullYear() + 3 }
  const body: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(details.billing ?? {}),
    card: cardOf(card, expiry),
    created: now,
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: details.metadata ?? {},
    type: 'card',
  }
  const hidden: PaymentMethodHidden = { card: card.name }
  await insertObject(call, 'payment_method', body, { ...hidden })
  return { id: body.id, account: call.account, body, hidden }
}

/** A payment method by its id, or a fresh one for `pm_card_…`. */
export async function takePaymentMethod(call: Call, reference: string): Promise<StoredPaymentMethod> {
  const card = testCardFor(reference)
  if (card) return insertCardMethod(call, card)
  return lockObject<Stripe.PaymentMethod, PaymentMethodHidden>(call, 'payment_method', reference, 'payment_method')
}
