import type { Db, Tx } from '#platform/db'
import type { Selectable } from 'kysely'
import type { IntakeTables } from './tables.ts'

/** The same connection, knowing this module's tables. */
export const own = (tx: Tx) => tx.$extendTables<IntakeTables>()
export const ownRead = (db: Db) => db.$extendTables<IntakeTables>()

export type IntakeRow = Selectable<IntakeTables['intake.intake']>
export type FileRow = Selectable<IntakeTables['intake.file']>
export type PieceRow = Selectable<IntakeTables['intake.piece']>
export type ConflictRow = Selectable<IntakeTables['intake.conflict']>
