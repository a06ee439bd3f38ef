import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { sql } from 'kysely'
import { conflictOpened } from './events.ts'
import { type ConflictRow, own } from './own.ts'

interface Claim {
  kind: ConflictRow['kind']
  /** The date the claimant brings it for. */
  occurrenceId: string
  /** The ticket that is in the way, and who holds it now. */
  ticketId: string
  holderId: string
  claimantId: string
  pieceId: string
}

/**
 * The review of this claim: the one that is open, or a new one. Where our people have found for the holder before,
 * that stands: claiming again opens nothing.
 */
export async function openConflict(tx: Tx, claim: Claim): Promise<Pick<ConflictRow, 'id' | 'state'>> {
  const decided = await findConflict(tx, claim, 'holder_stands')
  if (decided) return decided
  const made = await own(tx)
    .insertInto('intake.conflict')
    .values({
      kind: claim.kind,
      occurrence_id: claim.occurrenceId,
      ticket_id: claim.ticketId,
      holder_id: claim.holderId,
      claimant_id: claim.claimantId,
      piece_id: claim.pieceId,
    })
    // As a literal: a parameter would hide from a prepared statement which index is meant.
    .onConflict((conflict) =>
      conflict
        .columns(['ticket_id', 'claimant_id'])
        .where(sql<boolean>`state = 'open'`)
        .doNothing(),
    )
    .returning(['id', 'state'])
    .executeTakeFirst()
  // Decided between the two statements: what was decided counts, or a new review opens.
  if (!made) return (await findConflict(tx, claim, 'open')) ?? openConflict(tx, claim)
  const { kind, occurrenceId, ticketId, holderId, claimantId } = claim
  await publish(
    tx,
    conflictOpened,
    { type: 'conflict', id: made.id },
    { conflictId: made.id, kind, occurrenceId, ticketId, holderId, claimantId },
    [`account:${holderId}`, `account:${claimantId}`],
  )
  return made
}

const findConflict = (tx: Tx, { ticketId, claimantId }: Claim, state: 'open' | 'holder_stands') =>
  own(tx)
    .selectFrom('intake.conflict')
    .select(['id', 'state'])
    .where('ticket_id', '=', ticketId)
    .where('claimant_id', '=', claimantId)
    .where('state', '=', state)
    .orderBy('id', 'desc')
    .executeTakeFirst()
