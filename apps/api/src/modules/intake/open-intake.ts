import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import { type Delivery, type Intake, intakeLimits, intakeProblems } from '@fullhouse/contracts/intake'
import { getMyIntake } from './get-intake.ts'
import { lockSeller } from './lock-seller.ts'
import { own } from './own.ts'

export async function openIntake(tx: Tx, sellerId: string, delivery: Delivery): Promise<Intake> {
  await lockSeller(tx, sellerId)
  const open = await own(tx)
    .selectFrom('intake.intake')
    .select('id')
    .where('seller_id', '=', sellerId)
    .where('state', '=', 'open')
    .limit(intakeLimits.maxOpen)
    .execute()
  refuseUnless(open.length < intakeLimits.maxOpen, intakeProblems.too_many_open, {
    facts: { most: intakeLimits.maxOpen },
  })
  const { id } = await own(tx)
    .insertInto('intake.intake')
    .values({ seller_id: sellerId, delivery })
    .returning('id')
    .executeTakeFirstOrThrow()
  return getMyIntake(tx, sellerId, id)
}
