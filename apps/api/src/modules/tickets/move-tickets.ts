import type { Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { Keys } from '#platform/keys'
import { publish, type Subject } from '#platform/outbox'
import { sql } from 'kysely'
import { ticketsMoved } from './events.ts'
import { getTickets, type TicketInfo } from './get-tickets.ts'
import { newCredential } from './new-credential.ts'

/**
 * Moves tickets to a new holder: version up, old credentials void, new ones issued, custody written, in one guarded
 * statement. A ticket of ours gets a new code; one brought from elsewhere keeps its own, which only the new holder
 * may see from here on. All or none: `false`, with nothing changed, when one of them was used, voided or moved
 * meanwhile.
 */
export async function moveTickets(
  tx: Tx,
  keys: Keys,
  move: { ticketIds: readonly string[]; fromId: string; toId: string; subject: Subject },
): Promise<boolean> {
  const tickets = [...(await getTickets(tx, move.ticketIds)).values()].toSorted((a, b) =>
    a.ticketId < b.ticketId ? -1 : 1,
  )
  const movable = tickets.filter((ticket) => ticket.holderId === move.fromId && ticket.state === 'valid')
  if (movable.length !== move.ticketIds.length) return false
  const fresh = movable.map((ticket) => nextCredential(keys, ticket))
  const { rows } = await sql<{ moved: number }>`
    with wanted as (
      select * from unnest(
        ${fresh.map((row) => row.ticket_id)}::uuid[], ${fresh.map((row) => row.id)}::uuid[], ${fresh.map((row) => row.version)}::int[],
        ${fresh.map((row) => row.key_id)}::text[], ${fresh.map((row) => row.fingerprint)}::bytea[], ${fresh.map((row) => row.pepper_id)}::text[]
      ) as w (ticket_id, credential_id, version, key_id, fingerprint, pepper_id)
    ), locked as (
      select t.id from tickets.ticket t join wanted w on w.ticket_id = t.id
      where t.holder_id = ${move.fromId} and t.state = 'valid' and t.version = w.version - 1
      order by t.id for no key update of t
    ), moved as (
      update tickets.ticket t set holder_id = ${move.toId}, version = t.version + 1, acquired_at = platform.now()
      from locked where t.id = locked.id and (select count(*) from locked) = ${fresh.length}
      returning t.id, t.occurrence_id, t.version
    ), voided as (
      update tickets.credential c set state = 'void', voided_at = platform.now()
      from moved where c.ticket_id = moved.id and c.state = 'issued'
      returning c.ticket_id, c.source, c.fingerprint, c.pepper_id, c.symbology, c.payload, c.payload_print
    ), issued as (
      insert into tickets.credential (id, ticket_id, occurrence_id, version, source, key_id, fingerprint, pepper_id,
        symbology, payload, payload_print)
      select w.credential_id, m.id, m.occurrence_id, m.version, v.source, w.key_id,
        coalesce(w.fingerprint, v.fingerprint), coalesce(w.pepper_id, v.pepper_id), v.symbology, v.payload, v.payload_print
      from moved m join voided v on v.ticket_id = m.id join wanted w on w.ticket_id = m.id
    ), chained as (
      insert into tickets.custody (ticket_id, version, kind, holder_id, subject_type, subject_id)
      select m.id, m.version, case v.source when 'signed' then 'reissued' else 'handed_over' end,
        ${move.toId}, ${move.subject.type}, ${move.subject.id}
      from moved m join voided v on v.ticket_id = m.id
    )
    select count(*)::int as moved from moved`.execute(tx)
  if (rows[0]?.moved !== fresh.length) return false
  await publish(
    tx,
    ticketsMoved,
    move.subject,
    {
      occurrenceId: (movable[0] as (typeof movable)[number]).occurrenceId,
      fromId: move.fromId,
      toId: move.toId,
      ticketIds: movable.map((ticket) => ticket.ticketId),
    },
    [`account:${move.fromId}`, `account:${move.toId}`],
  )
  return true
}

/** Ours: a new code. From elsewhere: only a new row, which the statement fills from the old one. */
function nextCredential(keys: Keys, ticket: TicketInfo) {
  const next = { ticketId: ticket.ticketId, occurrenceId: ticket.occurrenceId, version: ticket.version + 1 }
  if (ticket.safety === 'reissued') return newCredential(keys, next)
  return {
    id: newId(),
    ticket_id: next.ticketId,
    version: next.version,
    key_id: null,
    fingerprint: null,
    pepper_id: null,
  }
}
