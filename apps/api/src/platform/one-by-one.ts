import { type Db, inTransaction, type Tx } from './db.ts'
import type { Log } from './log.ts'

/**
 * Does `work` for each id in a transaction of its own. One that fails is logged and keeps none of the others
 * waiting. Returns for how many it did something.
 */
export async function oneByOne(
  db: Db,
  log: Log,
  ids: readonly string[],
  work: (tx: Tx, id: string) => Promise<boolean>,
): Promise<number> {
  let done = 0
  for (const id of ids) {
    try {
      if (await inTransaction(db, (tx) => work(tx, id))) done += 1
    } catch (error) {
      log.error({ err: error, id }, 'this one could not be done')
    }
  }
  return done
}
