import { countOf } from '#platform/count-of'
import type { Invariant } from '#platform/part'
import { sql } from 'kysely'

export const intakeInvariants: readonly Invariant[] = [
  countOf(
    'intake.review_has_its_piece',
    'Each open review has a ticket that waits for it, and no ticket waits for a review that is over.',
    sql`select count(*)::int as count from (
      select c.id from intake.conflict c where c.state = 'open'
        and not exists (select from intake.piece p where p.conflict_id = c.id and p.state = 'in_review')
      union all
      select p.id from intake.piece p join intake.conflict c on c.id = p.conflict_id where c.state <> 'open') wrong`,
  ),
  countOf(
    'intake.done_is_settled',
    'What is done or left has no ticket waiting to be made and no original in storage.',
    sql`select count(*)::int as count from intake.intake i where i.state <> 'open' and (
      exists (select from intake.piece p where p.intake_id = i.id and p.state = 'found')
      or exists (select from intake.file f where f.intake_id = i.id and f.storage_key is not null))`,
  ),
  countOf(
    'intake.code_kept_once',
    'A ticket that was made or left out keeps no second copy of its code here once its intake is over.',
    sql`select count(*)::int as count from intake.piece p join intake.intake i on i.id = p.intake_id
      where p.payload is not null and (p.state = 'made' or (p.state = 'left_out' and i.state <> 'open'))`,
  ),
]
