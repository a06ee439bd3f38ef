// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type PayoutsTables = {
  'payouts.hold_limit': {
    gateway: string
    country: string | null
    days: number
    citation: string
  }
  'payouts.payout': {
    id: Generated<string>
    seller_id: string
    subject_type: string
    subject_id: string
    reference: string
    amount: number
    currency: string
    source_charge_id: string
    state: 'scheduled' | 'blocked' | 'transferring' | 'in_transit' | 'paid' | 'failed'
    blocked_by: 'onboarding' | null
    version: Generated<number>
    transfer_key: string
    transfer_id: string | null
    payout_key: string
    provider_payout_id: string | null
    destination: string | null
    last_error: string | null
    polled_at: Timestamp | null
    created_at: GeneratedTimestamp
    paid_at: Timestamp | null
  }
  'payouts.payout_account': {
    account_id: string
    gateway: 'stripe'
    country: string
    create_key: string
    provider_id: string | null
    state: Generated<'started' | 'pending' | 'ready' | 'restricted'>
    payouts_enabled: Generated<boolean>
    requirements: Generated<string[]>
    created_at: GeneratedTimestamp
    updated_at: GeneratedTimestamp
  }
}
