import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import type { Conflict } from '@fullhouse/contracts/intake'
import { sql } from 'kysely'
import { conflictDecided } from './events.ts'
import { type ConflictRow, own } from './own.ts'
import { removeStored } from './stored-files.ts'

export type Decision = Exclude<Conflict['state'], 'open'>

/** Locks a review until the commit. `null` when there is none. */
export async function lockConflict(tx: Tx, conflictId: string): Promise<ConflictRow | null> {
  const row = await own(tx)
    .selectFrom('intake.conflict')
    .selectAll()
    .where('id', '=', conflictId)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/**
 * Writes the decision of a review the caller has locked, and frees the claimant's pieces: to be made a ticket after
 * all, or left out for good. Voiding the other ticket is the caller's.
 */
export async function recordDecision(
  tx: Tx,
  conflict: ConflictRow,
  { decision, reason, decidedBy }: { decision: Decision; reason: string; decidedBy: string },
): Promise<void> {
  await own(tx)
    .updateTable('intake.conflict')
    .set({ state: decision, decision: reason, decided_by: decidedBy, decided_at: sql<Date>`platform.now()` })
    .where('id', '=', conflict.id)
    .execute()
  if (decision === 'holder_stands') await leaveOut(tx, conflict.id)
  else await takeUpAgain(tx, conflict.id)
  const { kind, occurrence_id, ticket_id, holder_id, claimant_id } = conflict
  await publish(
    tx,
    conflictDecided,
    { type: 'conflict', id: conflict.id },
    {
      conflictId: conflict.id,
      kind,
      occurrenceId: occurrence_id,
      ticketId: ticket_id,
      holderId: holder_id,
      claimantId: claimant_id,
      decision,
      reason,
      decidedBy,
    },
    [`account:${holder_id}`, `account:${claimant_id}`],
  )
}

async function takeUpAgain(tx: Tx, conflictId: string): Promise<void> {
  const pieces = await own(tx)
    .updateTable('intake.piece')
    .set({ state: 'found', problem: null, conflict_id: null })
    .where('conflict_id', '=', conflictId)
    .returning('intake_id')
    .execute()
  await own(tx)
    .updateTable('intake.intake')
    .set({ state: 'open', version: sql<number>`version + 1`, updated_at: sql<Date>`platform.now()` })
    .where('id', '=', (eb) => eb.fn.any(eb.val(pieces.map((piece) => piece.intake_id))))
    .execute()
}

/** Its seat and what was printed stay readable beside the decision; its code and picture do not. */
async function leaveOut(tx: Tx, conflictId: string): Promise<void> {
  const pieces = await own(tx)
    .selectFrom('intake.piece')
    .select(['id', 'picture_key'])
    .where('conflict_id', '=', conflictId)
    .execute()
  await own(tx)
    .updateTable('intake.piece')
    .set({ state: 'left_out', conflict_id: null, payload: null, picture_key: null })
    .where('conflict_id', '=', conflictId)
    .execute()
  await removeStored(
    tx,
    pieces.map((piece) => piece.picture_key),
  )
}
