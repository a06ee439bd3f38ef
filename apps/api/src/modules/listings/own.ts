import type { Db, Tx } from '#platform/db'
import type { ListingsTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<ListingsTables>()
export const ownRead = (db: Db) => db.$extendTables<ListingsTables>()
