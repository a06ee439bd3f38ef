import type Stripe from 'stripe'
import { z } from 'zod'
import {
  availableFunds,
  balanceTransactionOf,
  lockFunds,
  postBalanceTransaction,
} from '../books/post-balance-transaction.ts'
import type { ChargeHidden } from '../payments/charge-object.ts'
import { newId } from '../store/ids.ts'
import { emptyList, listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, objectsWith, readObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { actingFor, type Call } from '../wire/call.ts'
import { currency, listing, mergeMetadata, metadata, params, positive, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'
import { destinationPayment } from './destination-payment.ts'

const createParams = params({
  amount: positive,
  currency,
  destination: text,
  description: text.optional(),
  metadata: metadata.optional(),
  source_transaction: text.optional(),
  source_type: z.enum(['bank_account', 'card', 'fpx']).optional(),
  transfer_group: text.optional(),
})

type Input = z.output<typeof createParams>

async function checkDestination(call: Call, id: string): Promise<void> {
  const { body } = await readObject<Stripe.Account>(call, 'account', id, 'destination')
  if (body.capabilities?.transfers === 'active') return
  throw invalid(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, ' +
      'crypto_transfers, legacy_payments',
    { code: 'insufficient_capabilities_for_transfer' },
  )
}

async function checkSource(call: Call, input: Input, source: Stored<Stripe.Charge, ChargeHidden>): Promise<void> {
  const charge = source.body
  if (charge.status !== 'succeeded' || !charge.captured) {
    throw invalid(`The charge ${charge.id} cannot be used as a source: it has not succeeded.`, {
      param: 'source_transaction',
    })
  }
  if (charge.currency !== input.currency) {
    throw invalid(
      `The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${input.currency})`,
      { param: 'currency' },
    )
  }
  const earlier = await objectsWith<Stripe.Transfer>(call.tx, 'transfer', 'source_transaction', charge.id)
  const used = earlier.reduce((sum, transfer) => sum + transfer.amount, 0)
  if (used + input.amount > charge.amount_captured) {
    throw invalid(
      `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount_captured} ${charge.currency}. ` +
        `(There is already an existing total of ${used} ${charge.currency} using this source.)`,
      { param: 'amount' },
    )
  }
}

async function checkFunds(call: Call, input: Input): Promise<void> {
  await lockFunds(call, input.currency)
  if ((await availableFunds(call, input.currency)) >= input.amount) return
  throw invalid(
    'You have insufficient available funds in your Stripe account. Try adding funds directly to your available ' +
      'balance by creating Charges using the 4000000000000077 test card.',
    { code: 'balance_insufficient' },
  )
}

async function availabilityOf(call: Call, source: Stored<Stripe.Charge, ChargeHidden>): Promise<number> {
  const settled = await balanceTransactionOf(call, referenceId(source.body.balance_transaction) ?? '')
  return settled?.status === 'available'
    ? call.world.clock.now()
    : (source.hidden.availableOn ?? call.world.clock.now())
}

async function create(call: Call, input: Input): Promise<Stripe.Transfer> {
  await checkDestination(call, input.destination)
  const source =
    input.source_transaction === undefined
      ? undefined
      : await lockObject<Stripe.Charge, ChargeHidden>(call, 'charge', input.source_transaction, 'source_transaction')
  if (source) await checkSource(call, input, source)
  else await checkFunds(call, input)
  const availableOn = source ? await availabilityOf(call, source) : call.world.clock.now()
  const id = newId('tr')
  const group =
    input.transfer_group ??
    source?.body.transfer_group ??
    (source ? `group_${referenceId(source.body.payment_intent) ?? source.id}` : null)
  const payment = await destinationPayment(actingFor(call, input.destination), {
    transfer: id,
    amount: input.amount,
    currency: input.currency,
    availableOn,
  })
  const transfer: Stripe.Transfer = {
    id,
    object: 'transfer',
    amount: input.amount,
    amount_reversed: 0,
    balance_transaction: await postBalanceTransaction(call, {
      type: 'transfer',
      amount: -input.amount,
      currency: input.currency,
      source: id,
      description: input.description ?? null,
      availableOn,
    }),
    created: call.world.clock.now(),
    currency: input.currency,
    description: input.description ?? null,
    destination: input.destination,
    destination_payment: payment.id,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    reversals: emptyList(`/v1/transfers/${id}/reversals`) as Stripe.ApiList<Stripe.TransferReversal>,
    reversed: false,
    source_transaction: input.source_transaction ?? null,
    source_type: 'card',
    transfer_group: group,
  }
  await insertObject(call, 'transfer', transfer)
  if (source && source.body.transfer_group === null) {
    source.body.transfer_group = group
    await saveObject(call, source)
  }
  await recordEvent(call, 'transfer.created', transfer)
  return transfer
}

const base = '/v1/transfers'

export const transferRoutes: Route[] = [
  post(base, createParams, create),
  get(base, params({ ...listing, destination: text.optional(), transfer_group: text.optional() }), (call, input) =>
    listObjects(call, 'transfer', base, input, {
      destination: input.destination,
      transfer_group: input.transfer_group,
    }),
  ),
  get(
    `${base}/:id`,
    params({}),
    async (call, _input, id) => (await readObject(call, 'transfer', id, 'transfer')).body as object,
  ),
  post(
    `${base}/:id`,
    params({ metadata: metadata.optional(), description: text.optional() }),
    async (call, input, id) => {
      const stored = await lockObject<Stripe.Transfer>(call, 'transfer', id, 'transfer')
      const before = { ...stored.body }
      stored.body.metadata = mergeMetadata(stored.body.metadata, input.metadata)
      if (input.description !== undefined) stored.body.description = input.description || null
      await saveObject(call, stored)
      await recordEvent(call, 'transfer.updated', stored.body, before)
      return stored.body
    },
  ),
]
