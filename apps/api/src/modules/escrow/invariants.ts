import { countOf } from '#platform/count-of'
import type { Invariant } from '#platform/part'
import { sql } from 'kysely'

export const escrowInvariants: readonly Invariant[] = [
  countOf(
    'escrow.items_close',
    'The tickets of a purchase add up to what its buyer pays.',
    sql`select count(*)::int as count from escrow.transaction t where t.buyer_total <>
      (select coalesce(sum(i.price + i.buyer_fee + i.buyer_fee_vat), 0) from escrow.item i where i.transaction_id = t.id)
      or t.quantity <> (select count(*) from escrow.item i where i.transaction_id = t.id)`,
  ),
  countOf(
    'escrow.deadlines_kept',
    'Every reserved or delivered purchase has a deadline ahead of it, and none is an hour late.',
    sql`select count(*)::int as count from escrow.transaction t where
      (t.state in ('reserved', 'delivered') and not exists (select from escrow.deadline d where d.transaction_id = t.id
        and d.done_at is null and d.kind = case t.state when 'reserved' then 'reservation' else 'clearance' end))
      or (not t.frozen and exists (select from escrow.deadline d where d.transaction_id = t.id and d.done_at is null
        and d.due_at < platform.now() - interval '1 hour' and t.state in ('reserved', 'delivered')
        and clock_timestamp() - (select max(x.at) from escrow.transition x where x.transaction_id = t.id) > interval '1 hour'))`,
  ),
  countOf(
    'escrow.no_half_delivery',
    'No purchase stays paid without its tickets: paid and delivered are one moment.',
    sql`select count(*)::int as count from escrow.transaction where state = 'paid' and safety = 'reissued'`,
  ),
]
