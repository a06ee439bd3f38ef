import { countOf } from '#platform/count-of'
import type { Part } from '#platform/part'
import { sql } from 'kysely'

/** What must hold between modules; each module keeps its own beside it. */
export const houseInvariantsView = (): Part => ({
  name: 'house-invariants',
  invariants: [
    countOf(
      'house.seat_and_purchase_agree',
      'A seat is locked for a reserved purchase and sold by a paid one, and by nothing else.',
      sql`select count(*)::int as count from listings.listing_ticket s
        left join escrow.transaction t on t.id = s.transaction_id
        where (s.state = 'locked' and t.state is distinct from 'reserved')
          or (s.state = 'sold' and (t.state is null or t.state in ('reserved', 'expired', 'cancelled')))`,
    ),
    countOf(
      'house.escrow_matches_ledger',
      'The ledger holds price and buyer fee of each delivered purchase, and nothing for any other.',
      sql`select count(*)::int as count from escrow.transaction t
        left join ledger.account a on a.kind = 'escrow' and a.owner_type = 'transaction' and a.owner_id = t.id
        left join ledger.balance b on b.account_id = a.id
        where coalesce(b.posted, 0) <> case when t.state in ('paid', 'delivered')
          then (select sum(i.price + i.buyer_fee) from escrow.item i where i.transaction_id = t.id) else 0 end`,
    ),
    countOf(
      'house.delivered_was_paid',
      'Every delivered purchase has a payment that succeeded, and its tickets went to its buyer.',
      sql`select count(*)::int as count from escrow.transaction t where t.state in ('paid', 'delivered', 'cleared', 'paid_out')
        and (not exists (select from payments.allocation a join payments.payment p on p.id = a.payment_id
            where a.subject_id = t.id and p.state = 'succeeded')
          or exists (select from escrow.item i where i.transaction_id = t.id and not exists (
            select from tickets.custody c where c.ticket_id = i.ticket_id and c.kind in ('reissued', 'handed_over')
              and c.subject_id = t.id and c.holder_id = t.buyer_id)))`,
    ),
    countOf(
      'house.payment_is_booked',
      'Every payment that succeeded is in the ledger: held for its purchases, or set aside.',
      sql`select count(*)::int as count from payments.payment p where p.state = 'succeeded' and exists (
        select from payments.allocation a where a.payment_id = p.id
          and not exists (select from ledger.entry e where e.key = 'transaction:' || a.subject_id || ':held')
          and not exists (select from ledger.entry e where e.type = 'payment.stranded' and e.subject_id = a.subject_id))`,
    ),
    countOf(
      'house.cleared_has_payout',
      'Every cleared purchase has its payout, of the seller’s net amount; paid out means the bank has it.',
      sql`select count(*)::int as count from escrow.transaction t
        left join payouts.payout p on p.subject_type = 'transaction' and p.subject_id = t.id
        where (t.state in ('cleared', 'paid_out') and p.amount is distinct from
            (select sum(i.seller_net) from escrow.item i where i.transaction_id = t.id))
          or (t.state = 'paid_out' and p.state <> 'paid')
          or (t.state not in ('cleared', 'paid_out') and p.id is not null)`,
    ),
    countOf(
      'house.payable_matches_payouts',
      'What the ledger owes each seller is what their payouts have not transferred yet.',
      sql`select count(*)::int as count from (
          select a.owner_id, a.currency, coalesce(b.posted, 0) as owed from ledger.account a
          left join ledger.balance b on b.account_id = a.id where a.kind = 'seller_payable') l
        full join (
          select seller_id, currency, sum(amount) filter (where transfer_id is null) as waiting
          from payouts.payout group by seller_id, currency) p on p.seller_id = l.owner_id and p.currency = l.currency
        where coalesce(l.owed, 0) <> coalesce(p.waiting, 0)`,
    ),
    countOf(
      'house.brought_by_its_intake',
      'Each ticket made of what was brought in was first held by who brought it.',
      sql`select count(*)::int as count from intake.piece p join intake.intake i on i.id = p.intake_id
        where p.state = 'made' and not exists (select from tickets.custody c where c.ticket_id = p.ticket_id
          and c.version = 1 and c.kind in ('uploaded', 'declared') and c.holder_id = i.seller_id
          and c.subject_type = 'intake' and c.subject_id = i.id)`,
    ),
    countOf(
      'house.ended_by_review',
      'A ticket that a review has ended is void, and no purchase of it can be released.',
      sql`select count(*)::int as count from intake.conflict c join tickets.ticket k on k.id = c.ticket_id
        where c.state = 'claimant_right' and (k.state <> 'void' or exists (
          select from escrow.item i join escrow.transaction t on t.id = i.transaction_id
          where i.ticket_id = k.id and t.state in ('paid', 'delivered') and not t.frozen))`,
    ),
  ],
})
