import type { Db, Tx } from '#platform/db'
import type { TicketsTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<TicketsTables>()
export const ownRead = (db: Db) => db.$extendTables<TicketsTables>()
