import { countOf } from '#platform/count-of'
import type { Invariant } from '#platform/part'
import { sql } from 'kysely'

export const listingInvariants: readonly Invariant[] = [
  countOf(
    'listings.available_counted',
    'A live listing counts exactly the seats that are still available, and an ended one has none.',
    sql`select count(*)::int as count from listings.listing l where l.available <>
      (select count(*) from listings.listing_ticket t where t.listing_id = l.id and t.state = 'available')
      or (l.state in ('sold', 'withdrawn', 'expired') and l.available > 0)`,
  ),
]
