import type { Db } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import type { Intake } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { findBroughtBefore } from './find-brought-before.ts'
import { gatherIntake } from './gather-intake.ts'
import { matchOccurrences } from './match-occurrence.ts'
import { type IntakeRow, ownRead } from './own.ts'
import { presentIntake } from './present.ts'

/** One of this seller's intakes: what was read so far and what is still asked. */
export async function getMyIntake(db: Db, sellerId: string, intakeId: string): Promise<Intake> {
  const row = await findMyIntake(db, sellerId, intakeId)
  const gathered = await gatherIntake(db, row)
  const open = row.state === 'open'
  return presentIntake(gathered, {
    candidates: open ? await matchOccurrences(db, gathered.printed) : [],
    broughtBefore: open && gathered.occurrence ? await findBroughtBefore(db, gathered) : new Set(),
  })
}

async function findMyIntake(db: Db, sellerId: string, intakeId: string): Promise<IntakeRow> {
  const row = await ownRead(db)
    .selectFrom('intake.intake')
    .selectAll()
    .where('id', '=', intakeId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return row
}
