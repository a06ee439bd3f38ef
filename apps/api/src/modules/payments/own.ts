import type { Db, Tx } from '#platform/db'
import type { PaymentsTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<PaymentsTables>()
export const ownRead = (db: Db) => db.$extendTables<PaymentsTables>()
