import { type Call, platformAccount } from '../stripe/wire/call.ts'
import type { World } from '../world.ts'

/** Runs a change that somebody at the control page asked for, as the house's own account or the object's. */
export async function actFor<T>(world: World, id: string | undefined, work: (call: Call) => Promise<T>): Promise<T> {
  const result = await world.db.transaction().execute(async (tx) => {
    const owner =
      id === undefined
        ? undefined
        : await tx.selectFrom('object').select('account').where('id', '=', id).executeTakeFirst()
    const account = owner?.account ?? platformAccount
    return work({ world, tx, account, requestId: null, idempotencyKey: null, clientSecret: undefined })
  })
  world.wake()
  return result
}
