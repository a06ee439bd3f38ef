import type { Tx } from '#platform/db'
import type { Delivery, Intake } from '@fullhouse/contracts/intake'
import { getMyIntake } from './get-intake.ts'
import { own } from './own.ts'

export async function openIntake(tx: Tx, sellerId: string, delivery: Delivery): Promise<Intake> {
  const { id } = await own(tx)
    .insertInto('intake.intake')
    .values({ seller_id: sellerId, delivery })
    .returning('id')
    .executeTakeFirstOrThrow()
  return getMyIntake(tx, sellerId, id)
}
