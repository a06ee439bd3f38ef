import type Stripe from 'stripe'
import { postBalanceTransaction } from '../books/post-balance-transaction.ts'
import { billingDetails } from '../payments/payment-method.ts'
import { newId } from '../store/ids.ts'
import { insertObject } from '../store/objects.ts'
import type { Call } from '../wire/call.ts'

export interface Incoming {
  transfer: string
  amount: number
  currency: string
  availableOn: number
}

/** The other side of a transfer: a payment on the connected account, with its own balance transaction. */
export async function destinationPayment(call: Call, incoming: Incoming): Promise<Stripe.Charge> {
  const id = newId('py')
  const payment: Stripe.Charge = {
    id,
    object: 'charge',
    amount: incoming.amount,
    amount_captured: incoming.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: await postBalanceTransaction(call, {
      type: 'payment',
      amount: incoming.amount,
      currency: incoming.currency,
      source: id,
      availableOn: incoming.availableOn,
    }),
    billing_details: billingDetails({}),
    calculated_statement_descriptor: null,
    captured: true,
    created: call.world.clock.now(),
    currency: incoming.currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: {},
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: null,
    payment_method: null,
    payment_method_details: { type: 'stripe_account', stripe_account: {} },
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: incoming.transfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: null,
  }
  return insertObject(call, 'charge', payment)
}
