import { encodeCursor } from '@fullhouse/kernel'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { IdMark, pageOf, readCursor } from './paging.ts'
import { ProblemError } from './problem.ts'

const id = '018f4c1e-7b1a-7c00-8000-000000000001'

it('reads its own marks and begins at the first page without one', () => {
  expect(readCursor(encodeCursor([id]), IdMark)).toEqual([id])
  expect(readCursor(undefined, IdMark)).toBeUndefined()
})

it.each([['nonsense'], [encodeCursor(['not an id'])], [encodeCursor([id, id])], [encodeCursor([7])]])(
  'refuses the mark %s',
  (cursor) => {
    expect(() => readCursor(cursor, IdMark)).toThrow(ProblemError)
  },
)

it('marks the next page only when there is one', () => {
  const rows = [{ n: 1 }, { n: 2 }, { n: 3 }]
  const { shown, nextCursor } = pageOf(rows, 2, (row) => [row.n])
  expect(shown).toEqual([{ n: 1 }, { n: 2 }])
  expect(readCursor(nextCursor ?? '', z.tuple([z.int()]))).toEqual([2])
  expect(pageOf(rows, 3, (row) => [row.n]).nextCursor).toBeNull()
})
