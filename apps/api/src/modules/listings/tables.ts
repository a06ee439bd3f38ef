// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type ListingsTables = {
  'listings.limit_rate': {
    currency: string
    per_euro_ppm: number
  }
  'listings.listing': {
    id: Generated<string>
    seller_id: string
    occurrence_id: string
    organization_id: string | null
    state: Generated<'waiting' | 'active' | 'paused' | 'sold' | 'withdrawn' | 'expired'>
    safety: 'reissued' | 'as_is' | 'transfer'
    section: string
    row: string | null
    price: number
    face_value: number
    currency: string
    split_rule: 'any' | 'together' | 'pairs' | 'no_single'
    available: number
    version: Generated<number>
    expires_at: Timestamp
    created_at: GeneratedTimestamp
  }
  'listings.listing_ticket': {
    listing_id: string
    ticket_id: string
    position: number
    state: Generated<'available' | 'locked' | 'sold' | 'withdrawn'>
    transaction_id: string | null
  }
  'listings.price_change': {
    id: Generated<string>
    listing_id: string
    price_before: number
    price_after: number
    at: GeneratedTimestamp
  }
  'listings.seller_limit': {
    level: 'new' | 'proven'
    tickets: number
    value_eur: number
    per_occurrence: number
    from_sales: number
    valid_from: string
    valid_to: string | null
  }
}
