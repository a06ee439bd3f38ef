import { type Brought, bringTickets, type CodeSecrets, lockHeldOutside, type OutsideTicket } from '#modules/tickets'
import type { OccurrenceInfo } from '#modules/events'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type Intake, intakeLimits, intakeProblems, type PieceProblem } from '@fullhouse/contracts/intake'
import { refuseOver } from './change-intake.ts'
import { otherPrintedTime } from './compare-dates.ts'
import { otherPrintedTitle } from './compare-titles.ts'
import { dropLeftOut, dropOriginals } from './drop-pieces.ts'
import { exemptFromOtherEvents } from './exempt-from-other-events.ts'
import { type Gathered, type GatheredPiece, gatherIntake, printedOf } from './gather-intake.ts'
import { getMyIntake } from './get-intake.ts'
import { lockMyOpenIntake, touchIntake } from './lock-my-intake.ts'
import { openConflict } from './open-conflict.ts'
import { own } from './own.ts'
import { faceValueSource } from './piece-fields.ts'
import { pieceContext } from './pieces-of-report.ts'

export interface Made {
  intake: Intake
  /** Set when not one ticket was made: the reviews that were opened, and what was in the way of each piece. */
  refused: { conflictIds: string[]; problems: Record<string, PieceProblem> } | null
}

/**
 * Makes the kept pieces their seller's tickets. What is taken stays out and, where somebody else holds it, opens a
 * review: that must last, so nothing is thrown for it. The caller refuses after the commit when `refused` is set.
 */
export async function makeTickets(
  tx: Tx,
  secrets: CodeSecrets,
  sellerId: string,
  intakeId: string,
  version: number,
): Promise<Made> {
  const row = await lockMyOpenIntake(tx, sellerId, intakeId)
  refuseUnless(row.version === version, intakeProblems.version_conflict)
  const gathered = await gatherIntake(tx, row)
  const { occurrence, questions } = gathered
  if (occurrence) await refuseOver(tx, occurrence)
  refuseUnless(occurrence && questions.length === 0, intakeProblems.not_ready, { facts: { questions } })
  const pieces = gathered.pieces.filter((piece) => piece.state === 'found')
  await refuseTooManyHeld(tx, sellerId, pieces.length)
  const claim = { sellerId, occurrenceId: occurrence.occurrenceId }
  const exempt = await exemptFromOtherEvents(tx, claim, pieces)
  const results = await bringTickets(tx, secrets, {
    holderId: sellerId,
    occurrenceId: occurrence.occurrenceId,
    subject: { type: 'intake', id: row.id },
    tickets: pieces.map((piece) => toTicket(secrets, gathered, occurrence, piece, exempt.has(piece.source.id))),
  })
  const outcome = await recordResults(tx, claim, results)
  await dropOriginals(tx, row.id)
  await dropLeftOut(tx, row.id)
  await touchIntake(tx, row.id, { state: 'done' })
  return {
    intake: await getMyIntake(tx, sellerId, row.id),
    refused: outcome.made === 0 ? { conflictIds: outcome.conflictIds, problems: outcome.problems } : null,
  }
}

/** Seats nobody has paid for are not to be gathered without end: it would keep others from bringing theirs. */
async function refuseTooManyHeld(tx: Tx, sellerId: string, more: number): Promise<void> {
  const most = intakeLimits.maxHeld
  refuseUnless((await lockHeldOutside(tx, sellerId)) + more <= most, intakeProblems.too_many_tickets, {
    facts: { most },
  })
}

function toTicket(
  { cipher }: CodeSecrets,
  { intake, printed }: Gathered,
  date: OccurrenceInfo,
  piece: GatheredPiece,
  allowOtherEvent: boolean,
): OutsideTicket {
  const { source, section, row, seat, gate, faceValue } = piece
  if (section.value === null || faceValue.value === null) throw new Error(`piece ${source.id} is not complete`)
  const { payload, symbology } = source
  if (intake.delivery === 'as_is' && (payload === null || symbology === null)) {
    throw new Error(`piece ${source.id} has no code`)
  }
  const shown = printedOf(piece, printed)
  return {
    ref: source.id,
    safety: intake.delivery,
    seat: { section: section.value, row: row.value, seat: seat.value, gate: gate.value },
    faceValue: faceValue.value,
    faceValueSource: faceValueSource(faceValue),
    printedEvent: otherPrintedTitle(shown.event, date.title),
    printedStartsAt: otherPrintedTime(shown.startsAt, date),
    pageKey: source.picture_key,
    code: payload === null || symbology === null ? null : { payload: cipher.open(payload, pieceContext), symbology },
    app: intake.delivery === 'transfer' ? intake.app : null,
    allowOtherEvent,
  }
}

async function recordResults(
  tx: Tx,
  claim: { sellerId: string; occurrenceId: string },
  results: readonly Brought[],
): Promise<{ made: number; conflictIds: string[]; problems: Record<string, PieceProblem> }> {
  const conflictIds = new Set<string>()
  const problems: Record<string, PieceProblem> = {}
  let made = 0
  for (const result of results) {
    if (!('problem' in result)) {
      made += 1
      // From here on the ticket has the code.
      await setPiece(tx, result.ref, { state: 'made', ticket_id: result.ticketId, payload: null, problem: null })
      continue
    }
    problems[result.ref] = result.problem
    const conflict = await reviewOf(tx, claim, result)
    if (conflict) conflictIds.add(conflict.id)
    await setPiece(
      tx,
      result.ref,
      conflict?.state === 'open'
        ? { state: 'in_review', conflict_id: conflict.id, problem: result.problem }
        : { state: 'left_out', problem: result.problem },
    )
  }
  return { made, conflictIds: [...conflictIds], problems }
}

type Refused = Extract<Brought, { problem: unknown }>

/** A review, where somebody else stands in the way; what is one's own, or was sold by oneself, needs none. */
async function reviewOf(
  tx: Tx,
  { sellerId, occurrenceId }: { sellerId: string; occurrenceId: string },
  taken: Refused,
) {
  const { problem, ticketId, holderId, ref } = taken
  if (problem === 'yours_already' || problem === 'sold_before' || holderId === sellerId) return null
  return openConflict(tx, { kind: problem, occurrenceId, ticketId, holderId, claimantId: sellerId, pieceId: ref })
}

async function setPiece(
  tx: Tx,
  id: string,
  values: {
    state: 'made' | 'in_review' | 'left_out'
    problem: PieceProblem | null
    ticket_id?: string
    conflict_id?: string
    payload?: null
  },
): Promise<void> {
  await own(tx).updateTable('intake.piece').set(values).where('id', '=', id).execute()
}
