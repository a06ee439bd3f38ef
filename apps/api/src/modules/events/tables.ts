// Printed by `pnpm db:types` from the live database; a test compares the two.
import type { Generated, GeneratedAlways } from 'kysely'
import type { GeneratedTimestamp, Timestamp } from '#platform/column-types'

export type EventsTables = {
  'events.event': {
    id: Generated<string>
    title: string
    description: Generated<string>
    category: 'concert' | 'theatre' | 'sport' | 'comedy' | 'festival' | 'family' | 'talk' | 'other'
    tags: Generated<string[]>
    state: Generated<'in_review' | 'published' | 'declined'>
    venue_id: string
    organizer_id: string
    organization_id: string | null
    cap_ppm: number
    royalty_ppm: number
    declined_reason: string | null
    decided_by: string | null
    decided_at: Timestamp | null
    created_at: GeneratedTimestamp
    over_at: GeneratedTimestamp
    folded_title: GeneratedAlways<string>
    folded_words: Generated<string>
    search: Generated<string>
  }
  'events.occurrence': {
    id: Generated<string>
    event_id: string
    starts_at: Timestamp
    ends_at: Timestamp
    doors_at: Timestamp | null
    time_zone: string
    venue_id: Generated<string>
    category: Generated<string>
    published: Generated<boolean>
  }
}
