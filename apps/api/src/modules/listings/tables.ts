// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type ListingsTables = {
  'listings.listing': {
    id: Generated<string>
    seller_id: string
    occurrence_id: string
    organization_id: string | null
    state: Generated<'active' | 'paused' | 'sold' | 'withdrawn' | 'expired'>
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
}
