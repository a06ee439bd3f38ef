import type { Db, Tx } from '#platform/db'
import type { EscrowTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<EscrowTables>()
export const ownRead = (db: Db) => db.$extendTables<EscrowTables>()
