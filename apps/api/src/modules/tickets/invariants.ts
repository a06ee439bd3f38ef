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
      (select count(*) from tickets.custody c where c.ticket_id = t.id and c.kind in ('issued', 'uploaded', 'declared', 'reissued', 'handed_over')) <> t.version
      or not exists (select from tickets.custody c where c.ticket_id = t.id and c.version = t.version
        and c.kind in ('issued', 'uploaded', 'declared', 'reissued', 'handed_over') and c.holder_id = t.holder_id)`,
  ),
  countOf(
    'tickets.code_fits_safety',
    'A ticket of ours has a signed code, one from a file that file’s code, one in an issuer’s app none.',
    sql`select count(*)::int as count from tickets.credential c join tickets.ticket t on t.id = c.ticket_id
      where c.source <> case t.safety when 'reissued' then 'signed' when 'as_is' then 'file' else 'transfer' end`,
  ),
  countOf(
    'tickets.sold_code_stays_sold',
    'No code of a file that changed hands here is live for its old owner again.',
    sql`select count(*)::int as count from tickets.credential c join tickets.ticket t on t.id = c.ticket_id
      where c.source = 'file' and c.state = 'issued' and exists (
        select from tickets.credential o join tickets.custody k on k.ticket_id = o.ticket_id and k.version = o.version
        where o.source = 'file' and o.fingerprint = c.fingerprint and o.ticket_id <> c.ticket_id and o.state = 'void' and k.holder_id = t.holder_id
          and k.kind in ('uploaded', 'handed_over')
          and exists (select from tickets.custody n where n.ticket_id = o.ticket_id and n.version > k.version and n.kind = 'handed_over'))`,
  ),
  countOf(
    'tickets.used_was_scanned',
    'A ticket is used if and only if one scan of it was accepted.',
    sql`select count(*)::int as count from tickets.ticket t where (t.state = 'used') <>
      exists (select from tickets.scan s where s.ticket_id = t.id and s.verdict = 'accepted')`,
  ),
]
