import { countOf } from '#platform/count-of'
import type { Invariant } from '#platform/part'
import { sql } from 'kysely'

export const paymentInvariants: readonly Invariant[] = [
  countOf(
    'payments.allocated_whole',
    'What a payment is for adds up to its amount, in its currency.',
    sql`select count(*)::int as count from payments.payment p where p.amount <>
      (select coalesce(sum(a.amount), 0) from payments.allocation a where a.payment_id = p.id and a.currency = p.currency)`,
  ),
  countOf(
    'payments.events_applied',
    'No provider event waits longer than an hour to be applied.',
    // Real time: the product's clock may be moved.
    sql`select count(*)::int as count from payments.provider_event
      where state = 'stored' and uuid_extract_timestamp(id) < clock_timestamp() - interval '1 hour'`,
  ),
]
