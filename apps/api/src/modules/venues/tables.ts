// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated, GeneratedAlways } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type VenuesTables = {
  'venues.venue': {
    id: Generated<string>
    name: string
    address: Generated<string>
    city: string
    country: string
    time_zone: string
    latitude: number | null
    longitude: number | null
    created_by: string
    created_at: GeneratedTimestamp
    shown_at: Timestamp | null
    folded_name: GeneratedAlways<string>
    folded_city: GeneratedAlways<string>
    folded_words: GeneratedAlways<string>
  }
}
