import type Stripe from 'stripe'
import { newId, newToken } from '../store/ids.ts'
import { referenceId } from '../store/reference-id.ts'
import type { Call } from '../wire/call.ts'
import type { Decline, TestCard } from './test-cards.ts'
import { billingDetails, type StoredPaymentMethod } from './payment-method.ts'

export interface ChargeHidden {
  card?: string
  /** Unix seconds at which the money becomes available, fixed when the charge succeeds. */
  availableOn?: number
}

function outcome(decline: Decline | undefined): Stripe.Charge.Outcome {
  const base = { advice_code: null, network_advice_code: null, network_decline_code: null }
  if (!decline) {
    return {
      ...base,
      network_status: 'approved_by_network',
      reason: null,
      risk_level: 'normal',
      risk_score: 12,
      seller_message: 'Payment complete.',
      type: 'authorized',
    }
  }
  const blocked = decline.declineCode === 'fraudulent'
  return {
    ...base,
    network_status: blocked ? 'not_sent_to_network' : 'declined_by_network',
    reason: blocked ? 'highest_risk_level' : (decline.declineCode ?? decline.code),
    risk_level: blocked ? 'highest' : 'normal',
    risk_score: blocked ? 92 : 12,
    seller_message: blocked
      ? 'Stripe blocked this payment as too risky.'
      : 'The bank did not return any further details with this decline.',
    type: blocked ? 'blocked' : 'issuer_declined',
  }
}

function methodDetails(
  method: Stripe.PaymentMethod,
  amount: number,
  challenged: boolean,
): Stripe.Charge.PaymentMethodDetails {
  const card = method.card
  if (!card) {
    const debit = method.sepa_debit
    return {
      type: 'sepa_debit',
      sepa_debit: {
        bank_code: debit?.bank_code ?? null,
        branch_code: debit?.branch_code ?? null,
        country: debit?.country ?? null,
        fingerprint: debit?.fingerprint ?? null,
        last4: debit?.last4 ?? null,
        mandate: null,
      },
    }
  }
  return {
    type: 'card',
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      fingerprint: card.fingerprint ?? null,
      funding: card.funding,
      installments: null,
      last4: card.last4,
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: card.regulated_status,
      three_d_secure: challenged
        ? {
            authentication_flow: 'challenge',
            electronic_commerce_indicator: '05',
            exemption_indicator: null,
            result: 'authenticated',
            result_reason: null,
            transaction_id: newToken(),
            version: '2.2.0',
          }
        : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

export interface ChargeOf {
  intent: Stripe.PaymentIntent
  method: StoredPaymentMethod
  card: TestCard | undefined
  decline?: Decline
  challenged?: boolean
  captured: boolean
  pending?: boolean
}

/** A charge as Stripe shapes it at the moment of the attempt: the fee, and so the balance transaction, is not known yet. */
export function newCharge(call: Call, of: ChargeOf): Stripe.Charge {
  const { intent, method, decline } = of
  const id = newId(method.body.type === 'card' ? 'ch' : 'py')
  const paid = !decline && !of.pending
  return {
    id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid && of.captured ? intent.amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: billingDetails(method.body.billing_details),
    calculated_statement_descriptor: 'FULLHOUSE SANDBOX',
    captured: !decline && of.captured,
    created: call.world.clock.now(),
    currency: intent.currency,
    customer: referenceId(intent.customer),
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: outcome(decline),
    paid,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(method.body, intent.amount, of.challenged ?? false),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: `${call.world.publicUrl()}/receipts/${id}`,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: decline ? 'failed' : of.pending ? 'pending' : 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
}
