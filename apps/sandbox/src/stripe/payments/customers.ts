import type Stripe from 'stripe'
import { z } from 'zod'
import { newId, newToken } from '../store/ids.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import type { Call } from '../wire/call.ts'
import { address, listing, mergeMetadata, metadata, orEmpty, paging, params, shipping, text } from '../wire/fields.ts'
import { get, post, remove, type Route } from '../wire/route.ts'
import { attach, cardForToken } from './payment-methods.ts'
import { insertCardMethod, takePaymentMethod } from './payment-method.ts'
import { shippingOf } from './payment-intent-object.ts'

const changeable = {
  address: orEmpty(address).optional(),
  description: text.optional(),
  email: text.optional(),
  invoice_settings: z.strictObject({ default_payment_method: text.optional() }).optional(),
  metadata: metadata.optional(),
  name: text.optional(),
  phone: text.optional(),
  preferred_locales: z.array(text).optional(),
  shipping: orEmpty(shipping).optional(),
  source: text.optional(),
  tax_exempt: z.enum(['', 'exempt', 'none', 'reverse']).optional(),
}

const createParams = params({ ...changeable, payment_method: text.optional() })
const updateParams = params(changeable)

type Input = z.output<typeof createParams>

async function apply(call: Call, stored: Stored<Stripe.Customer, unknown>, input: Input): Promise<void> {
  const customer = stored.body
  customer.metadata = mergeMetadata(customer.metadata, input.metadata)
  for (const field of ['description', 'email', 'name', 'phone'] as const) {
    const value = input[field]
    if (value !== undefined) customer[field] = value || null
  }
  if (input.preferred_locales) customer.preferred_locales = input.preferred_locales
  if (input.tax_exempt !== undefined) customer.tax_exempt = input.tax_exempt || 'none'
  if (input.shipping !== undefined) customer.shipping = shippingOf(input.shipping) as Stripe.Customer.Shipping | null
  if (input.address !== undefined) {
    const blank = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }
    customer.address = input.address === '' ? null : ({ ...blank, ...input.address } as Stripe.Address)
  }
  if (input.source) {
    const method = await insertCardMethod(call, cardForToken(input.source))
    await attach(call, method, customer.id)
    customer.default_source = method.id
  }
  if (input.payment_method) await attach(call, await takePaymentMethod(call, input.payment_method), customer.id)
  const chosen = input.invoice_settings?.default_payment_method
  if (chosen !== undefined) customer.invoice_settings.default_payment_method = chosen || null
}

async function create(call: Call, input: Input): Promise<Stripe.Customer> {
  const body: Stripe.Customer = {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: call.world.clock.now(),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: null,
    invoice_prefix: newToken().slice(0, 8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  }
  const stored = { id: body.id, account: call.account, body, hidden: {} }
  await insertObject(call, 'customer', body)
  await apply(call, stored, input)
  await saveObject(call, stored)
  await recordEvent(call, 'customer.created', body)
  return body
}

const base = '/v1/customers'

export const customerRoutes: Route[] = [
  post(base, createParams, create),
  get(base, params({ ...listing, email: text.optional() }), (call, input) =>
    listObjects(call, 'customer', base, input, { email: input.email }),
  ),
  get(`${base}/:id`, params({}), async (call, _input, id) => (await readObject(call, 'customer', id)).body as object),
  post(`${base}/:id`, updateParams, async (call, input, id) => {
    const stored = await lockObject<Stripe.Customer>(call, 'customer', id)
    const before = structuredClone(stored.body)
    await apply(call, stored, input)
    await saveObject(call, stored)
    await recordEvent(call, 'customer.updated', stored.body, before)
    return stored.body
  }),
  remove(`${base}/:id`, params({}), async (call, _input, id) => {
    const stored = await lockObject<Stripe.Customer>(call, 'customer', id)
    await recordEvent(call, 'customer.deleted', stored.body)
    const gone: Stripe.DeletedCustomer = { id, object: 'customer', deleted: true }
    await saveObject(call, { ...stored, body: gone })
    return gone
  }),
  get(`${base}/:id/payment_methods`, params({ ...paging, type: text.optional() }), (call, input, id) =>
    listObjects(call, 'payment_method', `${base}/${id}/payment_methods`, input, { customer: id, type: input.type }),
  ),
]
