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
    // Ages are real time, from the ids: a moved clock makes nothing late before a sweep had its turn. The times are
    // those fixed at reserve: a deadline that is put off again and again must not hide that it is.
    sql`select count(*)::int as count from escrow.transaction t where
      (t.state in ('reserved', 'delivered') and not exists (select from escrow.deadline d where d.transaction_id = t.id
        and d.done_at is null and d.kind = case t.state when 'reserved' then 'reservation' else 'clearance' end))
      or (not t.frozen
        and case t.state when 'reserved' then t.reserved_until when 'delivered' then t.clears_at end
          < platform.now() - interval '1 hour'
        and clock_timestamp() - (select max(uuid_extract_timestamp(x.id)) from escrow.transition x
          where x.transaction_id = t.id) > interval '1 hour')`,
  ),
  countOf(
    'escrow.no_half_delivery',
    'No purchase stays paid without its tickets: paid and delivered are one moment.',
    sql`select count(*)::int as count from escrow.transaction where state = 'paid' and safety = 'reissued'`,
  ),
]
