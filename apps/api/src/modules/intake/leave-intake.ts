import type { Tx } from '#platform/db'
import { dropReadings } from './drop-pieces.ts'
import { lockMyOpenIntake, touchIntake } from './lock-my-intake.ts'
import { own } from './own.ts'

/** Gives an intake up: what was read and stored is deleted. What became tickets before stays as it is. */
export async function leaveIntake(tx: Tx, sellerId: string, intakeId: string): Promise<void> {
  const intake = await lockMyOpenIntake(tx, sellerId, intakeId)
  await dropReadings(tx, intake.id)
  const made = await own(tx)
    .selectFrom('intake.piece')
    .select('id')
    .where('intake_id', '=', intake.id)
    .where('state', 'in', ['made', 'in_review'])
    .executeTakeFirst()
  await touchIntake(tx, intake.id, { state: made ? 'done' : 'left' })
}
