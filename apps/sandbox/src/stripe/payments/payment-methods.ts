import type Stripe from 'stripe'
import { z } from 'zod'
import { newId } from '../store/ids.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import type { Call } from '../wire/call.ts'
import { accepted, integer, paging, mergeMetadata, metadata, params, text } from '../wire/fields.ts'
import { browserPost, get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import { checkCard } from './check-card.ts'
import {
  type Billing,
  billingDetails,
  insertCardMethod,
  type StoredPaymentMethod,
  takePaymentMethod,
} from './payment-method.ts'
import { billing } from './payment-intent-params.ts'
import { type TestCard, testCardFor } from './test-cards.ts'

const typedCard = z.strictObject({
  number: text,
  exp_month: integer,
  exp_year: integer,
  cvc: text.optional(),
  networks: accepted.optional(),
})

const createParams = params({
  type: z.enum(['card', 'sepa_debit']),
  billing_details: billing.optional(),
  card: z.union([z.strictObject({ token: text }), typedCard]).optional(),
  sepa_debit: z.strictObject({ iban: text }).optional(),
  metadata: metadata.optional(),
  allow_redisplay: text.optional(),
})

type CreateInput = z.output<typeof createParams>

function billingOf(input: z.output<typeof billing> | undefined): Billing {
  if (!input) return {}
  const address = input.address || {}
  return {
    address: Object.fromEntries(Object.entries(address).map(([key, value]) => [key, value || null])),
    email: input.email || null,
    name: input.name || null,
    phone: input.phone || null,
  }
}

export function cardForToken(reference: string): TestCard {
  const card = testCardFor(reference)
  if (!card) throw invalid(`No such token: '${reference}'`, { code: 'resource_missing', param: 'card[token]' })
  return card
}

const failingIban = /302$|203$/

async function createDebit(call: Call, input: CreateInput): Promise<Stripe.PaymentMethod> {
  const iban = input.sepa_debit?.iban.replaceAll(' ', '').toUpperCase()
  if (!iban || !/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) {
    throw invalid('The IBAN you provided is invalid.', { code: 'invalid_bank_account_iban', param: 'sepa_debit[iban]' })
  }
  const body: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: billingDetails(billingOf(input.billing_details)),
    created: call.world.clock.now(),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    sepa_debit: {
      bank_code: iban.slice(4, 9),
      branch_code: '',
      country: iban.slice(0, 2),
      fingerprint: newId('fp').slice(3, 19),
      generated_from: null,
      last4: iban.slice(-4),
    },
    type: 'sepa_debit',
  }
  return insertObject(call, 'payment_method', body, { iban: failingIban.test(iban) ? 'fails' : 'succeeds' })
}

async function create(call: Call, input: CreateInput): Promise<Stripe.PaymentMethod> {
  if (input.type === 'sepa_debit') return createDebit(call, input)
  if (!input.card) throw invalid('Missing required param: card.', { code: 'parameter_missing', param: 'card' })
  const details = { billing: billingOf(input.billing_details), metadata: mergeMetadata({}, input.metadata) }
  if ('token' in input.card) {
    return (await insertCardMethod(call, cardForToken(input.card.token), details)).body
  }
  const { exp_month: month, exp_year: year } = input.card
  const card = checkCard(input.card, call.world.clock.now())
  const expiry = { month, year: year < 100 ? 2000 + year : year }
  return (await insertCardMethod(call, card, { ...details, expiry })).body
}

/** Keeps a method with a customer; from then on it can be used again. */
export async function attach(call: Call, method: StoredPaymentMethod, customer: string): Promise<Stripe.PaymentMethod> {
  await readObject(call, 'customer', customer, 'customer')
  method.body.customer = customer
  await saveObject(call, method)
  await recordEvent(call, 'payment_method.attached', method.body)
  return method.body
}

const base = '/v1/payment_methods'

export const paymentMethodRoutes: Route[] = [
  browserPost(base, createParams, create),
  get(base, params({ ...paging, customer: text.optional(), type: text.optional() }), (call, input) =>
    listObjects(call, 'payment_method', base, input, { customer: input.customer, type: input.type }),
  ),
  get(
    `${base}/:id`,
    params({}),
    async (call, _input, id) =>
      (await readObject<Stripe.PaymentMethod>(call, 'payment_method', id, 'payment_method')).body,
  ),
  post(
    `${base}/:id`,
    params({ metadata: metadata.optional(), billing_details: billing.optional(), allow_redisplay: text.optional() }),
    async (call, input, id) => {
      const method: StoredPaymentMethod = await lockObject(call, 'payment_method', id, 'payment_method')
      const before = { ...method.body }
      method.body.metadata = mergeMetadata(method.body.metadata ?? {}, input.metadata)
      if (input.billing_details) {
        const kept = method.body.billing_details as Billing
        method.body.billing_details = billingDetails({ ...kept, ...billingOf(input.billing_details) })
      }
      await saveObject(call, method)
      await recordEvent(call, 'payment_method.updated', method.body, before)
      return method.body
    },
  ),
  post(`${base}/:id/attach`, params({ customer: text }), async (call, input, id) =>
    attach(call, await takePaymentMethod(call, id), input.customer),
  ),
  post(`${base}/:id/detach`, params({}), async (call, _input, id) => {
    const method: StoredPaymentMethod = await lockObject(call, 'payment_method', id, 'payment_method')
    if (method.body.customer === null) {
      throw invalid('The payment method you provided is not attached to a customer so detachment is impossible.')
    }
    const before = { ...method.body }
    method.body.customer = null
    await saveObject(call, method)
    await recordEvent(call, 'payment_method.detached', method.body, before)
    return method.body
  }),
]
