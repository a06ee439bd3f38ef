import { z } from 'zod'
import {
  accepted,
  address,
  currency,
  flag,
  listing,
  metadata,
  orEmpty,
  params,
  positive,
  shipping,
  text,
} from '../wire/fields.ts'

export const billing = z.strictObject({
  address: orEmpty(address).optional(),
  email: orEmpty(text).optional(),
  name: orEmpty(text).optional(),
  phone: orEmpty(text).optional(),
  tax_id: orEmpty(text).optional(),
})

const futureUsage = z.enum(['off_session', 'on_session'])

const changeable = {
  allowed_payment_method_types: z.array(text).optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  customer: text.optional(),
  description: text.optional(),
  excluded_payment_method_types: z.array(text).optional(),
  metadata: metadata.optional(),
  payment_method: text.optional(),
  payment_method_options: accepted.optional(),
  payment_method_types: z.array(text).optional(),
  receipt_email: orEmpty(text).optional(),
  setup_future_usage: orEmpty(futureUsage).optional(),
  shipping: orEmpty(shipping).optional(),
  statement_descriptor: text.optional(),
  statement_descriptor_suffix: text.optional(),
  transfer_group: text.optional(),
}

const confirming = {
  error_on_requires_action: flag.optional(),
  mandate_data: accepted.optional(),
  off_session: z.union([flag, z.enum(['one_off', 'recurring'])]).optional(),
  return_url: z.url({ protocol: /^https?$/ }).optional(),
  use_stripe_sdk: flag.optional(),
}

export const createParams = params({
  ...changeable,
  ...confirming,
  amount: positive,
  currency,
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  confirm: flag.optional(),
  confirmation_method: z.enum(['automatic', 'manual']).optional(),
})

export const updateParams = params({ ...changeable, amount: positive.optional(), currency: currency.optional() })

export const confirmParams = params({
  ...confirming,
  capture_method: changeable.capture_method,
  client_secret: text.optional(),
  payment_method: text.optional(),
  payment_method_options: accepted.optional(),
  payment_method_types: z.array(text).optional(),
  receipt_email: orEmpty(text).optional(),
  setup_future_usage: orEmpty(futureUsage).optional(),
  shipping: orEmpty(shipping).optional(),
})

export const cancelParams = params({
  cancellation_reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned']).optional(),
})

export const captureParams = params({
  amount_to_capture: positive.optional(),
  final_capture: flag.optional(),
  metadata: metadata.optional(),
  statement_descriptor: text.optional(),
  statement_descriptor_suffix: text.optional(),
})

export const retrieveParams = params({ client_secret: text.optional() })

export const listParams = params({ ...listing, customer: text.optional() })

export type CreateInput = z.output<typeof createParams>
export type UpdateInput = z.output<typeof updateParams>
export type ConfirmInput = z.output<typeof confirmParams>
