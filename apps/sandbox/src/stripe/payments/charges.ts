import type Stripe from 'stripe'
import { listObjects } from '../store/list-page.ts'
import { lockObject, readObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { listing, mergeMetadata, metadata, params, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'

const base = '/v1/charges'
const filters = { customer: text.optional(), payment_intent: text.optional(), transfer_group: text.optional() }

export const chargeRoutes: Route[] = [
  get(base, params({ ...listing, ...filters }), (call, input) =>
    listObjects(call, 'charge', base, input, {
      customer: input.customer,
      payment_intent: input.payment_intent,
      transfer_group: input.transfer_group,
    }),
  ),
  get(`${base}/:id`, params({}), async (call, _input, id) => (await readObject(call, 'charge', id)).body as object),
  post(
    `${base}/:id`,
    params({
      description: text.optional(),
      metadata: metadata.optional(),
      receipt_email: text.optional(),
      transfer_group: text.optional(),
    }),
    async (call, input, id) => {
      const stored = await lockObject<Stripe.Charge>(call, 'charge', id)
      const charge = stored.body
      const before = { ...charge }
      charge.metadata = mergeMetadata(charge.metadata, input.metadata)
      if (input.description !== undefined) charge.description = input.description || null
      if (input.receipt_email !== undefined) charge.receipt_email = input.receipt_email || null
      if (input.transfer_group !== undefined) charge.transfer_group = input.transfer_group || null
      await saveObject(call, stored)
      await recordEvent(call, 'charge.updated', charge, before)
      return charge
    },
  ),
]
