-- Tickets whose holders lost a review: few, and asked about whenever somebody brings one (see find-in-the-way.ts).
create index custody_lost on tickets.custody (holder_id) where kind = 'removed' and subject_type = 'conflict';
