import { type Tx } from '#platform/db'
import { addJob, defineJob, handles } from '#platform/jobs'
import { publish, type Subject } from '#platform/outbox'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { platformProblems } from '@fullhouse/contracts/problem'
import { ticketProblems } from '@fullhouse/contracts/tickets'
import { sql } from 'kysely'
import { z } from 'zod'
import { ticketRemoved } from './events.ts'
import { own } from './own.ts'

/**
 * A holder takes away a ticket they brought themselves and that never changed hands; its code may be brought again.
 * `isOffered` says whether it is on the market: such a ticket stays.
 */
export async function removeTicket(
  tx: Tx,
  holderId: string,
  ticketId: string,
  isOffered: (tx: Tx, ticketId: string) => Promise<boolean>,
): Promise<void> {
  const row = await own(tx)
    .selectFrom('tickets.ticket')
    .select(['id', 'safety', 'state', 'version', 'page_key'])
    .where('id', '=', ticketId)
    .where('holder_id', '=', holderId)
    .forUpdate()
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  const brought = row.safety !== 'reissued' && row.state === 'valid' && row.version === 1
  refuseUnless(brought && !(await isOffered(tx, ticketId)), ticketProblems.not_removable)
  await voidTicket(tx, { ticketId, subject: { type: 'account', id: holderId } })
  if (row.page_key !== null) await addJob(tx, removePageJob, { key: row.page_key })
}

const removePageJob = defineJob('tickets.remove-page', z.object({ key: z.string() }))

/** Nobody can download the page of a ticket that was taken away. One that ended by decision stays as evidence. */
export const removePageHandler = ({ storage }: Pick<Platform, 'storage'>) =>
  handles(removePageJob, ({ key }) => storage.remove(key))

/** Ends a ticket by its holder's wish or by a decision: its code stands no more, and is free to be brought again. */
export async function voidTicket(tx: Tx, end: { ticketId: string; subject: Subject }): Promise<void> {
  const ticket = await own(tx)
    .updateTable('tickets.ticket')
    .set({ state: 'void' })
    .where('id', '=', end.ticketId)
    .where('state', '=', 'valid')
    .returning(['id', 'holder_id', 'occurrence_id', 'version'])
    .executeTakeFirst()
  if (!ticket) return
  await own(tx)
    .updateTable('tickets.credential')
    .set({ state: 'void', voided_at: sql<Date>`platform.now()` })
    .where('ticket_id', '=', ticket.id)
    .where('state', '=', 'issued')
    .execute()
  await own(tx)
    .insertInto('tickets.custody')
    .values({
      ticket_id: ticket.id,
      version: ticket.version,
      kind: 'removed',
      holder_id: ticket.holder_id,
      subject_type: end.subject.type,
      subject_id: end.subject.id,
    })
    .execute()
  await publish(
    tx,
    ticketRemoved,
    { type: 'ticket', id: ticket.id },
    { ticketId: ticket.id, occurrenceId: ticket.occurrence_id, holderId: ticket.holder_id },
    [`account:${ticket.holder_id}`],
  )
}
