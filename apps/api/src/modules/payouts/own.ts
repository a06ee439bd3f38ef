import type { Db, Tx } from '#platform/db'
import type { PayoutsTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<PayoutsTables>()
export const ownRead = (db: Db) => db.$extendTables<PayoutsTables>()
