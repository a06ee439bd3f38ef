import type { World } from '../../world.ts'
import { accountCurrency } from '../connect/account-currency.ts'
import { recordEvent } from '../store/record-event.ts'
import { readBalance } from './read-balance.ts'

/**
 * Makes pending money available: what is due by the sandbox's clock, or all of it.
 * Tells each account whose balance changed. Returns how many lines became available.
 */
export async function releaseFunds(world: World, all: boolean): Promise<number> {
  return world.db.transaction().execute(async (tx) => {
    const released = await tx
      .updateTable('balance_transaction')
      .set({ status: 'available' })
      .where('status', '=', 'pending')
      .$if(!all, (query) => query.where('available_on', '<=', world.clock.now()))
      .returning('account')
      .execute()
    for (const account of new Set(released.map((row) => row.account))) {
      const call = { world, tx, account, requestId: null, idempotencyKey: null, clientSecret: undefined }
      await recordEvent(call, 'balance.available', await readBalance(call, await accountCurrency(call)))
    }
    return released.length
  })
}
