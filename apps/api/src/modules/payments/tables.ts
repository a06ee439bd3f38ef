// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Json, Timestamp } from '#platform/column-types'

export type PaymentsTables = {
  'payments.allocation': {
    payment_id: string
    subject_type: string
    subject_id: string
    amount: number
    currency: string
    live: Generated<boolean>
  }
  'payments.payment': {
    id: Generated<string>
    payer_id: string
    gateway: 'stripe'
    create_key: string
    state: Generated<'created' | 'open' | 'processing' | 'succeeded' | 'failed' | 'cancelling' | 'cancelled'>
    amount: number
    currency: string
    intent_id: string | null
    client_secret: string | null
    charge_id: string | null
    failure: string | null
    balance_transaction_id: string | null
    fee_amount: number | null
    funds_available_on: Timestamp | null
    funds_available_at: Timestamp | null
    polled_at: Timestamp | null
    created_at: GeneratedTimestamp
    settled_at: Timestamp | null
  }
  'payments.provider_event': {
    id: Generated<string>
    gateway: string
    account: Generated<string>
    event_id: string
    type: string
    object_id: string
    payload: Json
    received_at: GeneratedTimestamp
    state: Generated<'stored' | 'applied' | 'ignored'>
    applied_at: Timestamp | null
  }
}
