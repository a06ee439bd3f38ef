import { platformProblems } from '@fullhouse/contracts/problem'
import { decodeCursor, encodeCursor } from '@fullhouse/kernel'
import { z } from 'zod'
import { refuse } from './problem.ts'

/** What a list asks of its caller: at most `limit` rows after the page mark. */
export interface PageQuery {
  cursor?: string | undefined
  limit: number
}

/** The keys of a list in order of its UUIDv7 ids. */
export const IdMark = z.tuple([z.uuid()])

/** The keys in a page mark, or undefined on the first page. Refuses marks that are not ours. */
export function readCursor<T extends unknown[]>(
  cursor: string | undefined,
  shape: z.ZodTuple & z.ZodType<T>,
): T | undefined {
  if (cursor === undefined) return undefined
  const keys = shape.safeParse(decodeCursor(cursor, shape.def.items.length))
  if (keys.success) return keys.data
  return refuse(platformProblems.invalid_input, {
    fields: [{ path: 'query.cursor', message: 'This page mark is not ours' }],
  })
}

/** Splits `limit + 1` rows into the page and the mark of the next one, which is null on the last page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  keysOf: (row: Row) => readonly (string | number)[],
): { shown: Row[]; nextCursor: string | null } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { shown, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysOf(last)) : null }
}
