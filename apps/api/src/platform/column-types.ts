import type { ColumnType } from 'kysely'

/** An instant: read as Date, written as Date or text. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>

/** jsonb: read as parsed, written as JSON text. Narrow it with a schema before use. */
export type Json = ColumnType<Record<string, unknown>, string, string>

/** The same with a default: may be left out of an insert. */
export type GeneratedTimestamp = ColumnType<Date, Date | string | undefined, Date | string>
export type GeneratedJson = ColumnType<Record<string, unknown>, string | undefined, string>
