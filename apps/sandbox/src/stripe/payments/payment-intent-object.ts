import type Stripe from 'stripe'
import { newId, newSecret } from '../store/ids.ts'
import type { Call } from '../wire/call.ts'
import { mergeMetadata } from '../wire/fields.ts'
import { invalid } from '../wire/stripe-error.ts'
import type { CreateInput, UpdateInput } from './payment-intent-params.ts'

const minimums: Record<string, number> = {
  gbp: 30,
  sek: 300,
  nok: 300,
  dkk: 250,
  czk: 1500,
  huf: 17_500,
  pln: 200,
  ron: 200,
  mxn: 1000,
}
const maximum = 99_999_999

function checkAmount(amount: number, currency: string): void {
  const least = minimums[currency] ?? 50
  if (amount < least) {
    throw invalid(`Amount must be at least ${least} in the smallest unit of ${currency}.`, {
      code: 'amount_too_small',
      param: 'amount',
    })
  }
  if (amount > maximum) {
    throw invalid(`Amount must be no more than ${maximum} in the smallest unit of ${currency}.`, {
      code: 'amount_too_large',
      param: 'amount',
    })
  }
}

export function shippingOf(input: UpdateInput['shipping']): Stripe.PaymentIntent.Shipping | null {
  if (!input) return null
  const { address, ...rest } = input
  const blank = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }
  return { ...rest, address: { ...blank, ...address } } as Stripe.PaymentIntent.Shipping
}

export function newIntent(call: Call, input: CreateInput): Stripe.PaymentIntent {
  checkAmount(input.amount, input.currency)
  const id = newId('pi')
  const automatic = input.automatic_payment_methods
  const allowed = input.allowed_payment_method_types
  const automaticByDefault = !input.payment_method_types
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: (allowed ?? null) as Stripe.PaymentIntent['allowed_payment_method_types'],
    amount: input.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: automatic
      ? { enabled: automatic.enabled, allow_redirects: automatic.allow_redirects ?? 'always' }
      : automaticByDefault
        ? { enabled: true, allow_redirects: 'always' }
        : null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: input.capture_method ?? 'automatic_async',
    client_secret: newSecret(id),
    confirmation_method: input.confirmation_method ?? 'automatic',
    created: call.world.clock.now(),
    currency: input.currency,
    customer: input.customer ?? null,
    customer_account: null,
    description: input.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: mergeMetadata({}, input.metadata),
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: input.payment_method_types ?? allowed ?? ['card'],
    payment_record: null,
    processing: null,
    receipt_email: input.receipt_email || null,
    review: null,
    setup_future_usage: input.setup_future_usage || null,
    shipping: shippingOf(input.shipping),
    source: null,
    statement_descriptor: input.statement_descriptor ?? null,
    statement_descriptor_suffix: input.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: input.transfer_group ?? null,
  }
}

/** Applies what an update may change. Fields left out stay as they are. */
export function changeIntent(intent: Stripe.PaymentIntent, input: UpdateInput): void {
  const currency = input.currency ?? intent.currency
  if (input.amount !== undefined || input.currency !== undefined) {
    checkAmount(input.amount ?? intent.amount, currency)
    intent.amount = input.amount ?? intent.amount
    intent.currency = currency
  }
  intent.metadata = mergeMetadata(intent.metadata, input.metadata)
  if (input.customer !== undefined) intent.customer = input.customer
  if (input.description !== undefined) intent.description = input.description || null
  if (input.receipt_email !== undefined) intent.receipt_email = input.receipt_email || null
  if (input.setup_future_usage !== undefined) intent.setup_future_usage = input.setup_future_usage || null
  if (input.shipping !== undefined) intent.shipping = shippingOf(input.shipping)
  if (input.statement_descriptor !== undefined) intent.statement_descriptor = input.statement_descriptor || null
  if (input.statement_descriptor_suffix !== undefined) {
    intent.statement_descriptor_suffix = input.statement_descriptor_suffix || null
  }
  if (input.transfer_group !== undefined) intent.transfer_group = input.transfer_group || null
  if (input.payment_method_types !== undefined) intent.payment_method_types = input.payment_method_types
  if (input.allowed_payment_method_types !== undefined) intent.payment_method_types = input.allowed_payment_method_types
  if (input.capture_method !== undefined) intent.capture_method = input.capture_method
}

const shownToBrowsers = [
  'id',
  'object',
  'amount',
  'amount_details',
  'automatic_payment_methods',
  'canceled_at',
  'cancellation_reason',
  'capture_method',
  'client_secret',
  'confirmation_method',
  'created',
  'currency',
  'description',
  'last_payment_error',
  'livemode',
  'next_action',
  'payment_method',
  'payment_method_types',
  'processing',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'source',
  'status',
] as const

/** The publishable key sees less: no metadata, customer or charge. */
export function forBrowser(intent: Stripe.PaymentIntent): object {
  return Object.fromEntries(shownToBrowsers.map((key) => [key, intent[key]]))
}
