import type { StoredObject } from './list-objects.ts'
import type { Cursor, Value } from './read-value.ts'
import { readValue, readWord, skipBlanks } from './read-value.ts'

const mostInOne = 100_000

/** The objects an object stream holds: number and place of each stand in its head. */
export function openPackedObjects(
  count: Value | undefined,
  first: Value | undefined,
  bytes: Uint8Array,
): StoredObject[] {
  if (typeof count !== 'number' || typeof first !== 'number') return []
  const cursor: Cursor = { bytes, at: 0, left: bytes.length * 4 + 1_000 }
  const word = (): number => {
    skipBlanks(cursor)
    return Number(readWord(cursor) || Number.NaN)
  }
  const places: { number: number; at: number }[] = []
  while (places.length < Math.min(count, mostInOne)) {
    const [number, at] = [word(), word()]
    if (Number.isNaN(number) || Number.isNaN(at)) break
    places.push({ number, at })
  }
  return places.map(({ number, at }) => {
    cursor.at = Math.max(0, first + at)
    return { number, generation: 0, value: readValue(cursor), stream: null }
  })
}
