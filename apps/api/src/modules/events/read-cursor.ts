import { platformProblems } from '@fullhouse/contracts/problem'
import { decodeCursor } from '@fullhouse/kernel'
import type { z } from 'zod'
import { refuse } from '#platform/problem'

/** The keys in a page mark, or undefined on the first page. Refuses marks that are not ours. */
export function readCursor<T>(cursor: string | undefined, length: number, shape: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined
  const keys = shape.safeParse(decodeCursor(cursor, length))
  if (keys.success) return keys.data
  refuse(platformProblems.invalid_input, {
    fields: [{ path: 'query.cursor', message: 'This page mark is not ours' }],
  })
}
