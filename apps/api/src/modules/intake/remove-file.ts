import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import type { Intake } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { dropReadings } from './drop-pieces.ts'
import { getMyIntake } from './get-intake.ts'
import { lockMyOpenIntake, touchIntake } from './lock-my-intake.ts'
import { own } from './own.ts'

/** Takes a file and what was read from it out again; a code that was there twice is then there once. */
export async function removeFile(tx: Tx, sellerId: string, intakeId: string, fileId: string): Promise<Intake> {
  const intake = await lockMyOpenIntake(tx, sellerId, intakeId)
  const file = await own(tx)
    .selectFrom('intake.file')
    .select('id')
    .where('id', '=', fileId)
    .where('intake_id', '=', intake.id)
    .executeTakeFirst()
  refuseUnless(file, platformProblems.not_found)
  await dropReadings(tx, intake.id, file.id)
  await keepNextOfTwins(tx, intake.id)
  await touchIntake(tx, intake.id)
  return getMyIntake(tx, sellerId, intake.id)
}

async function keepNextOfTwins(tx: Tx, intakeId: string): Promise<void> {
  await own(tx)
    .updateTable('intake.piece as p')
    .set({ state: 'found', problem: null })
    .where('p.intake_id', '=', intakeId)
    .where('p.problem', '=', 'twice_here')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('intake.piece as before')
            .select('before.id')
            .where('before.intake_id', '=', intakeId)
            .where('before.payload_print', '=', eb.ref('p.payload_print'))
            .where('before.position', '<', eb.ref('p.position')),
        ),
      ),
    )
    .where(sql<boolean>`p.payload_print is not null`)
    .execute()
}
