import type Stripe from 'stripe'
import { z } from 'zod'
import { availableFunds, lockFunds, postBalanceTransaction } from '../books/post-balance-transaction.ts'
import { day } from '../payments/settle-charge.ts'
import { newId } from '../store/ids.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { scheduleTask } from '../store/schedule-task.ts'
import { actingFor, type Call, isConnected, platformAccount } from '../wire/call.ts'
import { currency, listing, mergeMetadata, metadata, params, positive, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import { returnPayout, type StoredPayout } from './finish-payout.ts'

const createParams = params({
  amount: positive,
  currency,
  description: text.optional(),
  destination: text.optional(),
  metadata: metadata.optional(),
  method: z.enum(['standard', 'instant']).optional(),
  source_type: z.enum(['bank_account', 'card', 'fpx']).optional(),
  statement_descriptor: text.optional(),
})

type Input = z.output<typeof createParams>

/** The bank account a payout goes to: the one asked for, else one in its currency, else the first there is. */
async function destinationOf(call: Call, input: Input): Promise<string> {
  if (!isConnected(call)) return input.destination ?? 'ba_1SandboxPlatformBank'
  const stored = await readObject<Stripe.Account>(actingFor(call, platformAccount), 'account', call.account)
  if (!stored.body.payouts_enabled) {
    throw invalid('Cannot create payouts: this account has requirements that need to be collected.', {
      code: 'payouts_not_allowed',
    })
  }
  const banks = stored.body.external_accounts?.data ?? []
  const chosen =
    input.destination === undefined
      ? (banks.find((bank) => bank.currency === input.currency) ?? banks[0])
      : banks.find((bank) => bank.id === input.destination)
  if (chosen) return chosen.id
  if (input.destination !== undefined) {
    throw invalid(`No such external account: '${input.destination}'`, {
      code: 'resource_missing',
      param: 'destination',
    })
  }
  throw invalid(`Sorry, you don't have any external accounts in that currency (${input.currency}).`, {
    code: 'no_external_account_in_currency',
  })
}

async function create(call: Call, input: Input): Promise<Stripe.Payout> {
  const destination = await destinationOf(call, input)
  await lockFunds(call, input.currency)
  if ((await availableFunds(call, input.currency)) < input.amount) {
    throw invalid(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
      { code: 'balance_insufficient' },
    )
  }
  const id = newId('po')
  const now = call.world.clock.now()
  const payout: Stripe.Payout = {
    id,
    object: 'payout',
    amount: input.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: (Math.floor(now / day) + 2) * day,
    automatic: false,
    balance_transaction: await postBalanceTransaction(call, {
      type: 'payout',
      amount: -input.amount,
      currency: input.currency,
      source: id,
      description: input.description ?? 'STRIPE PAYOUT',
    }),
    created: now,
    currency: input.currency,
    description: input.description ?? null,
    destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    method: input.method ?? 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: input.statement_descriptor ?? null,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  }
  await insertObject(call, 'payout', payout)
  await recordEvent(call, 'payout.created', payout)
  await scheduleTask(call, 'pay_payout', id, call.world.timings.payoutMs)
  return payout
}

const base = '/v1/payouts'

export const payoutRoutes: Route[] = [
  post(base, createParams, create),
  get(base, params({ ...listing, status: text.optional(), destination: text.optional() }), (call, input) =>
    listObjects(call, 'payout', base, input, { status: input.status, destination: input.destination }),
  ),
  get(
    `${base}/:id`,
    params({}),
    async (call, _input, id) => (await readObject(call, 'payout', id, 'payout')).body as object,
  ),
  post(`${base}/:id`, params({ metadata: metadata.optional() }), async (call, input, id) => {
    const stored: StoredPayout = await lockObject(call, 'payout', id, 'payout')
    const before = { ...stored.body }
    stored.body.metadata = mergeMetadata(stored.body.metadata ?? {}, input.metadata)
    await saveObject(call, stored)
    await recordEvent(call, 'payout.updated', stored.body, before)
    return stored.body
  }),
  post(`${base}/:id/cancel`, params({}), async (call, _input, id) => {
    const stored: StoredPayout = await lockObject(call, 'payout', id, 'payout')
    if (stored.body.status !== 'pending') {
      throw invalid(`Payouts can only be canceled while pending; this one is ${stored.body.status}.`)
    }
    await returnPayout(call, stored, 'canceled')
    return stored.body
  }),
]
