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
    'Every reserved or delivered purchase, and every ticket to be sent or answered, has a deadline ahead of it, and none is an hour late.',
    // Ages are real time, from the ids: a moved clock makes nothing late before a sweep had its turn. The times are
    // those fixed at reserve: a deadline that is put off again and again must not hide that it is.
    sql`select count(*)::int as count from escrow.transaction t left join escrow.transfer f on f.transaction_id = t.id
      where (t.state in ('reserved', 'paid', 'delivered') and f.missed_at is null
        and not exists (select from escrow.deadline d where d.transaction_id = t.id and d.done_at is null
          and d.kind = case when t.state = 'reserved' then 'reservation' when t.state = 'delivered' then 'clearance'
            when f.sent_at is null then 'transfer' else 'receipt' end))
      or (not t.frozen
        and greatest(case t.state when 'reserved' then t.reserved_until when 'delivered' then t.clears_at
            when 'paid' then coalesce(f.answer_by, f.due_at) end,
          (select max(z.lifted_at) from escrow.freeze z where z.transaction_id = t.id)) < platform.now() - interval '1 hour'
        and t.state in ('reserved', 'paid', 'delivered')
        and clock_timestamp() - (select max(uuid_extract_timestamp(x.id)) from escrow.transition x
          where x.transaction_id = t.id) > interval '1 hour')`,
  ),
  countOf(
    'escrow.no_half_delivery',
    'Only a purchase whose tickets its seller has yet to send stays paid; for all others paid and delivered are one moment.',
    sql`select count(*)::int as count from escrow.transaction t where t.state = 'paid'
      and (t.safety <> 'transfer' or not exists (select from escrow.transfer f where f.transaction_id = t.id))`,
  ),
  countOf(
    'escrow.transfers_kept',
    'What a seller sends is delivered exactly when it was received, and never both received and missed.',
    sql`select count(*)::int as count from escrow.transfer f join escrow.transaction t on t.id = f.transaction_id
      where t.safety <> 'transfer' or (f.received_at is not null) <> (t.state in ('delivered', 'cleared', 'paid_out'))
        or (f.received_at is not null and f.missed_at is not null)`,
  ),
  countOf(
    'escrow.frozen_for_a_reason',
    'A purchase is frozen exactly while something freezes it, and every open claim and missed transfer does.',
    sql`select count(*)::int as count from escrow.transaction t
      left join escrow.claim c on c.transaction_id = t.id and c.state = 'open'
      left join escrow.transfer f on f.transaction_id = t.id and f.missed_at is not null
      where t.frozen <> exists (select from escrow.freeze z where z.transaction_id = t.id and z.lifted_at is null)
        or (c.transaction_id is not null) <> exists (select from escrow.freeze z
          where z.transaction_id = t.id and z.cause = 'claim' and z.lifted_at is null)
        or (f.transaction_id is not null and not exists (select from escrow.freeze z
          where z.transaction_id = t.id and z.cause = 'missed_transfer' and z.lifted_at is null))`,
  ),
]
