import { getOccurrences, type OccurrenceInfo } from '#modules/events'
import { databaseNow, type Db, type Tx } from '#platform/db'
import { refuse, refuseUnless } from '#platform/problem'
import { type Intake, type intake as contract, intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { z } from 'zod'
import { correctPieces } from './correct-pieces.ts'
import { getMyIntake } from './get-intake.ts'
import { lockMyOpenIntake, touchIntake } from './lock-my-intake.ts'
import { nameSeats } from './name-seats.ts'
import type { IntakeRow } from './own.ts'

type Change = z.output<(typeof contract)['change']['body']>

/** Answers questions: the date, wrong readings, face values; of a transfer its app and seats. */
export async function changeIntake(tx: Tx, sellerId: string, intakeId: string, change: Change): Promise<Intake> {
  const intake = await lockMyOpenIntake(tx, sellerId, intakeId)
  refuseUnless(intake.version === change.version, intakeProblems.version_conflict)
  if (intake.delivery !== 'transfer') refuseTransferAnswers(change)
  const answers = await readAnswers(tx, intake, change)
  if (change.seats) await nameSeats(tx, intake.id, change.seats)
  if (change.pieces) await correctPieces(tx, intake.id, change.pieces)
  await touchIntake(tx, intake.id, answers)
  return getMyIntake(tx, sellerId, intake.id)
}

function refuseTransferAnswers(change: Change): void {
  const given = (['seats', 'app'] as const).filter((key) => change[key] !== undefined)
  if (given.length === 0) return
  refuse(platformProblems.invalid_input, {
    fields: given.map((key) => ({ path: `body.${key}`, message: 'Only tickets sent in an app have this' })),
  })
}

async function readAnswers(tx: Tx, intake: IntakeRow, { occurrenceId, dateConfirmed, app }: Change) {
  if (occurrenceId) await refuseUnlessChoosable(tx, intake.seller_id, occurrenceId)
  const moved = occurrenceId !== undefined && occurrenceId !== intake.occurrence_id
  return {
    ...(occurrenceId === undefined ? {} : { occurrence_id: occurrenceId }),
    // A word about the printed date is about the date it was said for.
    ...(dateConfirmed === undefined ? (moved ? { date_confirmed: false } : {}) : { date_confirmed: dateConfirmed }),
    ...(app === undefined ? {} : { app }),
  }
}

async function refuseUnlessChoosable(tx: Tx, sellerId: string, occurrenceId: string): Promise<void> {
  const info = (await getOccurrences(tx, [occurrenceId])).get(occurrenceId)
  refuseUnless(info && isVisible(info, sellerId), platformProblems.not_found)
  await refuseOver(tx, info)
}

/** A published event, or one of the seller's own that waits for approval. */
const isVisible = (info: OccurrenceInfo, sellerId: string): boolean =>
  info.eventState === 'published' || (info.eventState === 'in_review' && info.organizerId === sellerId)

export async function refuseOver(db: Db, info: OccurrenceInfo): Promise<void> {
  refuseUnless(info.endsAt > (await databaseNow(db)), intakeProblems.occurrence_over)
}
