import { getOccurrences } from '#modules/events'
import { findActiveByEmail } from '#modules/identity'
import { newId } from '#platform/ids'
import type { Keys } from '#platform/keys'
import { type Tx, databaseNow, violates } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuse, refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ticketProblems, type tickets } from '@fullhouse/contracts/tickets'
import type { z } from 'zod'
import { ticketsIssued } from './events.ts'
import { newCredential } from './new-credential.ts'
import { own } from './own.ts'
import { presentSeat } from './present.ts'

type Order = z.output<(typeof tickets)['issueBatch']['body']>

/** Makes official tickets of an approved date and gives them to a holder, with their first code and custody row. */
export async function issueBatch(tx: Tx, keys: Keys, issuedBy: string, occurrenceId: string, order: Order) {
  const occurrence = (await getOccurrences(tx, [occurrenceId])).get(occurrenceId)
  refuseUnless(occurrence, platformProblems.not_found)
  refuseUnless(occurrence.eventState === 'published', ticketProblems.occurrence_not_published)
  refuseUnless(occurrence.endsAt > (await databaseNow(tx)), ticketProblems.occurrence_over)
  const holder = await findActiveByEmail(tx, order.holderEmail)
  refuseUnless(holder, ticketProblems.holder_unknown, {
    fields: [{ path: 'body.holderEmail', message: 'No confirmed account' }],
  })
  const seats = order.seats ?? Array.from({ length: order.count ?? 0 }, () => null)
  refuseUnless(!order.seats || new Set(order.seats).size === seats.length, ticketProblems.duplicate_seat)

  const batch = await own(tx)
    .insertInto('tickets.batch')
    .values({ occurrence_id: occurrenceId, issued_by: issuedBy, holder_id: holder.id, quantity: seats.length })
    .returning('id')
    .executeTakeFirstOrThrow()
  const rows = seats.map((seat) => ({
    id: newId(),
    occurrence_id: occurrenceId,
    batch_id: batch.id,
    section: order.section,
    row: order.row ?? null,
    seat,
    gate: order.gate ?? null,
    face_value: order.faceValue.amount,
    currency: order.faceValue.currency,
    holder_id: holder.id,
  }))
  await insertTickets(tx, rows)
  const about = rows.map((row) => ({ ticketId: row.id, occurrenceId, version: 1 }))
  await own(tx)
    .insertInto('tickets.credential')
    .values(about.map((ticket) => newCredential(keys, ticket)))
    .execute()
  await own(tx)
    .insertInto('tickets.custody')
    .values(
      rows.map((row) => ({
        ticket_id: row.id,
        version: 1,
        kind: 'issued' as const,
        holder_id: holder.id,
        subject_type: 'batch',
        subject_id: batch.id,
      })),
    )
    .execute()
  await publish(
    tx,
    ticketsIssued,
    { type: 'batch', id: batch.id },
    { batchId: batch.id, occurrenceId, holderId: holder.id, ticketIds: rows.map((row) => row.id) },
    [`account:${holder.id}`],
  )
  return { batchId: batch.id, tickets: rows.map((row) => ({ id: row.id, seat: presentSeat(row) })) }
}

async function insertTickets(tx: Tx, rows: TicketRow[]): Promise<void> {
  try {
    await own(tx).insertInto('tickets.ticket').values(rows).execute()
  } catch (error) {
    if (violates(error, 'ticket_one_per_seat')) refuse(ticketProblems.seat_taken)
    throw error
  }
}

interface TicketRow {
  id: string
  occurrence_id: string
  batch_id: string
  section: string
  row: string | null
  seat: string | null
  gate: string | null
  face_value: number
  currency: string
  holder_id: string
}
