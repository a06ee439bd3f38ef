import { newId } from '#platform/ids'
import { type Tx, violates } from '#platform/db'
import { publish, type Subject } from '#platform/outbox'
import { sql } from 'kysely'
import { ticketsBrought } from './events.ts'
import { payloadPrint } from './fingerprint.ts'
import { findInTheWay, type InTheWay } from './find-in-the-way.ts'
import { type CodeSecrets, sealCode } from './outside-code.ts'
import type { OutsideTicket } from './outside-ticket.ts'
import { own } from './own.ts'

export type Brought = { ref: string; ticketId: string } | ({ ref: string } & InTheWay)

/**
 * Makes tickets of what a holder brings. A code is live once: the partial unique indexes on fingerprint and seat
 * decide who was first, and whoever comes second is told what is in the way; the others of the same call are made.
 */
export async function bringTickets(
  tx: Tx,
  secrets: CodeSecrets,
  order: { holderId: string; occurrenceId: string; subject: Subject; tickets: readonly OutsideTicket[] },
): Promise<Brought[]> {
  const results = new Map<string, Brought>()
  // In one order, whoever brings them and for whatever date: two sellers of the same codes queue up instead of locking
  // each other out.
  for (const ticket of inLockOrder(secrets, order.tickets)) {
    results.set(ticket.ref, await bringOne(tx, secrets, order, ticket))
  }
  const made = [...results.values()].flatMap((result) => ('problem' in result ? [] : [result.ticketId]))
  if (made.length > 0) {
    await publish(
      tx,
      ticketsBrought,
      order.subject,
      { occurrenceId: order.occurrenceId, holderId: order.holderId, ticketIds: made },
      [`account:${order.holderId}`],
    )
  }
  return order.tickets.map((ticket) => results.get(ticket.ref) as Brought)
}

async function bringOne(
  tx: Tx,
  secrets: CodeSecrets,
  order: { holderId: string; occurrenceId: string; subject: Subject },
  ticket: OutsideTicket,
): Promise<Brought> {
  const { holderId, occurrenceId } = order
  if (ticket.code) await lockCode(tx, payloadPrint(secrets.keys.pepper, ticket.code.payload))
  const before = await findInTheWay(tx, secrets.keys, { holderId, occurrenceId, ticket })
  if (before) return { ref: ticket.ref, ...before }
  await sql`savepoint brought`.execute(tx)
  const ticketId = await insertTicket(tx, secrets, order, ticket)
  if (ticketId !== null) {
    await sql`release savepoint brought`.execute(tx)
    return { ref: ticket.ref, ticketId }
  }
  // Somebody was faster, and has committed since: now it can be seen.
  await sql`rollback to savepoint brought`.execute(tx)
  const after = await findInTheWay(tx, secrets.keys, { holderId, occurrenceId, ticket })
  if (!after) throw new Error(`ticket ${ticket.ref} is refused by an index, yet nothing is in its way`)
  return { ref: ticket.ref, ...after }
}

/** No index spans two events: until the commit nobody else brings this code, for whatever date. */
async function lockCode(tx: Tx, print: Buffer): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`code:${print.toString('hex')}`}, 0))`.execute(tx)
}

/** `null` when an index says that this code or seat is taken; the caller then undoes what was begun. */
async function insertTicket(
  tx: Tx,
  secrets: CodeSecrets,
  { holderId, occurrenceId, subject }: { holderId: string; occurrenceId: string; subject: Subject },
  ticket: OutsideTicket,
): Promise<string | null> {
  const id = newId()
  try {
    await own(tx)
      .insertInto('tickets.ticket')
      .values({
        id,
        occurrence_id: occurrenceId,
        ...ticket.seat,
        safety: ticket.safety,
        face_value: ticket.faceValue.amount,
        currency: ticket.faceValue.currency,
        face_value_source: ticket.faceValueSource,
        printed_event: ticket.printedEvent,
        printed_starts_at: ticket.printedStartsAt,
        page_key: ticket.pageKey,
        transfer_app: ticket.app,
        holder_id: holderId,
      })
      .execute()
    await own(tx)
      .insertInto('tickets.credential')
      .values({
        id: newId(),
        ticket_id: id,
        occurrence_id: occurrenceId,
        version: 1,
        ...(ticket.code
          ? sealCode(secrets, { ticketId: id, occurrenceId }, ticket.code)
          : { source: 'transfer' as const }),
      })
      .execute()
  } catch (error) {
    if (violates(error, 'ticket_one_outside_per_seat') || violates(error, 'credential_fingerprint')) return null
    throw error
  }
  await own(tx)
    .insertInto('tickets.custody')
    .values({
      ticket_id: id,
      version: 1,
      kind: ticket.code ? 'uploaded' : 'declared',
      holder_id: holderId,
      subject_type: subject.type,
      subject_id: subject.id,
    })
    .execute()
  return id
}

function inLockOrder({ keys }: CodeSecrets, tickets: readonly OutsideTicket[]): OutsideTicket[] {
  const orderOf = ({ code, seat }: OutsideTicket) =>
    code ? payloadPrint(keys.pepper, code.payload).toString('hex') : [seat.section, seat.row, seat.seat].join('\n')
  return tickets
    .map((ticket) => ({ ticket, order: orderOf(ticket) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ ticket }) => ticket)
}
