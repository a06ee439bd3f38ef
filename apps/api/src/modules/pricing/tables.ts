// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated } from 'kysely'
import type { Timestamp } from '#platform/column-types'

export type PricingTables = {
  'pricing.fee_rule': {
    version: string
    buyer_fee_ppm: number
    seller_fee_ppm: number
    valid_from: Timestamp
    valid_to: Timestamp | null
  }
  'pricing.price_rule': {
    id: Generated<string>
    version: string
    country: string | null
    event_id: string | null
    set_by: 'law' | 'house'
    cap_ppm: number
    citation: string
    says: string
    valid_from: string
    valid_to: string | null
  }
  'pricing.vat_rate': {
    country: string
    rate_ppm: number
    valid_from: string
    valid_to: string | null
    citation: string
  }
}
