import { countOf } from '#platform/count-of'
import type { Invariant } from '#platform/part'
import { sql } from 'kysely'

export const ticketInvariants: readonly Invariant[] = [
  countOf(
    'tickets.one_code',
    'Each ticket that is not void has exactly one code that stands, and it is of its present version.',
    sql`select count(*)::int as count from tickets.ticket t where t.state <> 'void' and not exists (
      select from tickets.credential c where c.ticket_id = t.id and c.state = 'issued' and c.version = t.version)`,
  ),
  countOf(
    'tickets.custody_unbroken',
    'Each version of a ticket has its custody row, and the last one names its holder.',
    sql`select count(*)::int as count from tickets.ticket t where
      (select count(*) from tickets.custody c where c.ticket_id = t.id and c.kind in ('issued', 'reissued')) <> t.version
      or not exists (select from tickets.custody c where c.ticket_id = t.id and c.version = t.version
        and c.kind in ('issued', 'reissued') and c.holder_id = t.holder_id)`,
  ),
  countOf(
    'tickets.used_was_scanned',
    'A ticket is used if and only if one scan of it was accepted.',
    sql`select count(*)::int as count from tickets.ticket t where (t.state = 'used') <>
      exists (select from tickets.scan s where s.ticket_id = t.id and s.verdict = 'accepted')`,
  ),
]
