/**
 * Where the sandbox deliberately goes beyond Stripe's description of 2023-08-16, because the API version the
 * product speaks (2026-10-28.endive) does. Each stands under its source: the file of stripe-node 23.1.0
 * (below `esm/resources/`) that declares it. The tests look the names up there.
 */
type BySource = Readonly<Record<string, readonly string[]>>

export const newerFields: BySource = {
  'Accounts.d.ts': [
    'account.business_profile.annual_revenue',
    'account.business_profile.estimated_worker_count',
    'account.business_profile.minority_owned_business_designation',
    'account.controller.fees',
    'account.controller.losses',
    'account.controller.requirement_collection',
    'account.controller.stripe_dashboard',
  ],
  'BalanceTransactions.d.ts': ['balance_transaction.balance_type'],
  'Charges.d.ts': [
    'charge.billing_details.tax_id',
    'charge.outcome.advice_code',
    'charge.outcome.network_advice_code',
    'charge.outcome.network_decline_code',
    'charge.payment_method_details.card.amount_authorized',
    'charge.payment_method_details.card.authorization_code',
    'charge.payment_method_details.card.electronic_commerce_indicator',
    'charge.payment_method_details.card.network_transaction_id',
    'charge.payment_method_details.card.regulated_status',
    'charge.payment_method_details.card.transaction_link_id',
    'charge.source',
  ],
  'Customers.d.ts': ['customer.customer_account'],
  'Disputes.d.ts': [
    'dispute.enhanced_eligibility_types',
    'dispute.evidence.enhanced_evidence',
    'dispute.evidence_details.enhanced_eligibility',
    'dispute.evidence_details.submission_method',
    'dispute.intended_submission_method',
    'dispute.network_reason_code',
    'dispute.payment_method_details.card.case_type',
    'dispute.payment_method_details.card.network',
  ],
  'PaymentIntents.d.ts': [
    'payment_intent.allowed_payment_method_types',
    'payment_intent.customer_account',
    'payment_intent.excluded_payment_method_types',
    'payment_intent.managed_payments',
    'payment_intent.payment_method_configuration_details',
    'payment_intent.payment_record',
    'payment_intent.source',
  ],
  'PaymentMethods.d.ts': [
    'payment_method.allow_redisplay',
    'payment_method.billing_details.tax_id',
    'payment_method.card.display_brand',
    'payment_method.card.regulated_status',
    'payment_method.customer_account',
  ],
  'Payouts.d.ts': [
    'payout.application_fee',
    'payout.application_fee_amount',
    'payout.payout_method',
    'payout.trace_id',
  ],
  'Refunds.d.ts': [
    'refund.customer',
    'refund.customer_account',
    'refund.destination_details',
    'refund.payment_method',
    'refund.pending_reason',
  ],
}

export const newerPaths: BySource = {
  'BalanceSettings.d.ts': ['get /v1/balance_settings', 'post /v1/balance_settings'],
}

export const newerParameters: BySource = {
  'AccountLinks.d.ts': ['post /v1/account_links collection_options'],
  'Accounts.d.ts': ['post /v1/accounts controller'],
  'PaymentIntents.d.ts': [
    'post /v1/payment_intents allowed_payment_method_types',
    'post /v1/payment_intents/:id allowed_payment_method_types',
    'post /v1/payment_intents excluded_payment_method_types',
    'post /v1/payment_intents/:id excluded_payment_method_types',
    'post /v1/payment_intents/:id/capture final_capture',
  ],
  'PaymentMethods.d.ts': ['post /v1/payment_methods allow_redisplay', 'post /v1/payment_methods/:id allow_redisplay'],
}
