import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { own, type IntakeRow } from './own.ts'

/** Locks one of this seller's intakes until the commit; what is not theirs does not exist, what is over is refused. */
export async function lockMyOpenIntake(tx: Tx, sellerId: string, intakeId: string): Promise<IntakeRow> {
  const row = await own(tx)
    .selectFrom('intake.intake')
    .selectAll()
    .where('id', '=', intakeId)
    .where('seller_id', '=', sellerId)
    .forUpdate()
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  refuseUnless(row.state === 'open', intakeProblems.not_open)
  return row
}

type Answers = Partial<Pick<IntakeRow, 'state' | 'occurrence_id' | 'date_confirmed' | 'app'>>

/** Writes that something about a locked intake has changed: whoever looked before must look again. */
export async function touchIntake(tx: Tx, intakeId: string, answers: Answers = {}): Promise<void> {
  await own(tx)
    .updateTable('intake.intake')
    .set({ ...answers, version: sql<number>`version + 1`, updated_at: sql<Date>`platform.now()` })
    .where('id', '=', intakeId)
    .execute()
}
