import type Stripe from 'stripe'
import {
  availableFunds,
  balanceTransactionOf,
  lockFunds,
  postBalanceTransaction,
} from '../books/post-balance-transaction.ts'
import { newId } from '../store/ids.ts'
import { listObjects } from '../store/list-page.ts'
import { insertObject, lockObject, readObject, saveObject, type Stored } from '../store/objects.ts'
import { recordEvent } from '../store/record-event.ts'
import { referenceId } from '../store/reference-id.ts'
import { actingFor, type Call } from '../wire/call.ts'
import { flag, paging, mergeMetadata, metadata, params, positive, text } from '../wire/fields.ts'
import { get, post, type Route } from '../wire/route.ts'
import { invalid } from '../wire/stripe-error.ts'

const createParams = params({
  amount: positive.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  refund_application_fee: flag.optional(),
})

interface TakenBack {
  refund: string
  availableOn: number
}

/** Takes money back out of the connected account, from the same pot it went into. */
async function takeBack(theirs: Call, payment: Stored<Stripe.Charge>, amount: number): Promise<TakenBack> {
  const { currency } = payment.body
  const origin = await balanceTransactionOf(theirs, referenceId(payment.body.balance_transaction) ?? '')
  const pending = origin?.status === 'pending'
  await lockFunds(theirs, currency)
  if (!pending && (await availableFunds(theirs, currency)) < amount) {
    throw invalid(
      'The connected account has insufficient funds to reverse this transfer: its available balance is too low.',
      { code: 'balance_insufficient' },
    )
  }
  const availableOn = pending && origin ? origin.available_on : theirs.world.clock.now()
  const refund: Stripe.Refund = {
    id: newId('pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: payment.id,
    created: theirs.world.clock.now(),
    currency,
    customer: null,
    customer_account: null,
    metadata: {},
    payment_intent: null,
    payment_method: null,
    reason: null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  }
  refund.balance_transaction = await postBalanceTransaction(theirs, {
    type: 'payment_refund',
    amount: -amount,
    currency,
    source: refund.id,
    availableOn,
  })
  await insertObject(theirs, 'refund', refund)
  payment.body.amount_refunded += amount
  payment.body.refunded = payment.body.amount_refunded === payment.body.amount
  await saveObject(theirs, payment)
  return { refund: refund.id, availableOn }
}

export const transferReversalRoutes: Route[] = [
  post('/v1/transfers/:id/reversals', createParams, async (call, input, id) => {
    const stored = await lockObject<Stripe.Transfer>(call, 'transfer', id, 'transfer')
    const transfer = stored.body
    const left = transfer.amount - transfer.amount_reversed
    const amount = input.amount ?? left
    if (left === 0) throw invalid(`Transfer ${id} is already fully reversed.`)
    if (amount > left) {
      throw invalid(`Reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`, {
        param: 'amount',
      })
    }
    const theirs = actingFor(call, referenceId(transfer.destination) ?? '')
    const payment = await lockObject<Stripe.Charge>(theirs, 'charge', referenceId(transfer.destination_payment) ?? '')
    const taken = await takeBack(theirs, payment, amount)
    const reversalId = newId('trr')
    const reversal: Stripe.TransferReversal = {
      id: reversalId,
      object: 'transfer_reversal',
      amount,
      balance_transaction: await postBalanceTransaction(call, {
        type: 'transfer_refund',
        amount,
        currency: transfer.currency,
        source: reversalId,
        description: input.description ?? null,
        availableOn: taken.availableOn,
      }),
      created: call.world.clock.now(),
      currency: transfer.currency,
      destination_payment_refund: taken.refund,
      metadata: mergeMetadata({}, input.metadata),
      source_refund: null,
      transfer: id,
    }
    await insertObject(call, 'transfer_reversal', reversal)
    const before = structuredClone(transfer)
    transfer.amount_reversed += amount
    transfer.reversed = transfer.amount_reversed === transfer.amount
    transfer.reversals.data = [reversal, ...transfer.reversals.data].slice(0, 10)
    await saveObject(call, stored)
    await recordEvent(call, 'transfer.reversed', transfer, before)
    return reversal
  }),
  get('/v1/transfers/:id/reversals', params(paging), async (call, input, id) => {
    await readObject(call, 'transfer', id, 'transfer')
    return listObjects(call, 'transfer_reversal', `/v1/transfers/${id}/reversals`, input, { transfer: id })
  }),
  get(
    '/v1/transfers/:id/reversals/:second',
    params({}),
    async (call, _input, _id, reversal) => (await readObject(call, 'transfer_reversal', reversal)).body as object,
  ),
]
