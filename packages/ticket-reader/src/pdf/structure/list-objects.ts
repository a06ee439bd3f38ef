import { Refusal } from '../../refusal.ts'
import type { Cursor, Value } from './read-value.ts'
import { readValue, readWord, Ref, skipBlanks } from './read-value.ts'

export interface StoredObject {
  number: number
  generation: number
  value: Value
  /** Its bytes as stored, still packed. */
  stream: Uint8Array | null
}

const mostObjects = 250_000
/** How often the same bytes may be read again before the file is a trap. */
const rereads = 6

/**
 * Every object the bytes hold, wherever it stands: tables of contents can point anywhere, into streams and
 * into earlier versions of the file, so none is trusted.
 */
export function listObjects(bytes: Uint8Array): StoredObject[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cursor: Cursor = { bytes, at: 0, left: bytes.length * rereads + 10_000 }
  const found: (StoredObject & { data: number | null })[] = []
  for (let at = buffer.indexOf('obj'); at !== -1; at = buffer.indexOf('obj', at + 3)) {
    if (buffer.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    if (found.length >= mostObjects) throw new Refusal('too_hard')
    cursor.at = at + 3
    const value = readValue(cursor)
    found.push({
      ...numbersBefore(buffer, at),
      value,
      stream: null,
      data: value instanceof Map ? streamStart(cursor) : null,
    })
  }
  const lengths = new Map(
    found.flatMap(({ number, value }) => (typeof value === 'number' ? [[number, value] as const] : [])),
  )
  const ends = endsOfStreams(buffer)
  return found.map(({ data, ...object }) => {
    if (data === null || !(object.value instanceof Map)) return { ...object, stream: null }
    const length = object.value.get('Length')
    const stated = length instanceof Ref ? lengths.get(length.number) : length
    const to = firstFrom(ends, data + (typeof stated === 'number' && stated > 0 ? stated : 0)) ?? buffer.length
    return { ...object, stream: buffer.subarray(data, to) }
  })
}

function numbersBefore(buffer: Buffer, at: number): { number: number; generation: number } {
  const [, number, generation] =
    /(\d{1,10})\s{1,9}(\d{1,5})\s{0,9}$/.exec(buffer.toString('latin1', Math.max(0, at - 34), at)) ?? []
  return { number: Number(number ?? -1), generation: Number(generation ?? 0) }
}

/** Where the packed bytes begin when the word `stream` follows. */
function streamStart(cursor: Cursor): number | null {
  skipBlanks(cursor)
  if (readWord(cursor) !== 'stream') return null
  let { at } = cursor
  if (cursor.bytes[at] === 13) at += 1
  if (cursor.bytes[at] === 10) at += 1
  return at
}

/** A stream ends with this word after its stated length: readers differ on whom they believe, we take the later. */
function endsOfStreams(buffer: Buffer): number[] {
  const ends: number[] = []
  for (let at = buffer.indexOf('endstream'); at !== -1; at = buffer.indexOf('endstream', at + 9)) ends.push(at)
  return ends
}

function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return sorted[low]
}
