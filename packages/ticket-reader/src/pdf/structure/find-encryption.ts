import type { StoredObject } from './list-objects.ts'
import type { Dict, Value } from './read-value.ts'
import { readValue, Ref } from './read-value.ts'

export interface Encryption {
  dict: Dict
  /** The first half of the file's identifier: part of the key. */
  id: Uint8Array
}

const mostTrailers = 20

/** How a file is encrypted, as any of its trailers says; null when none does. */
export function findEncryption(bytes: Uint8Array, objects: readonly StoredObject[]): Encryption | null {
  const trailers = [...listTrailers(bytes), ...objects.flatMap(({ value }) => (value instanceof Map ? [value] : []))]
  for (const trailer of trailers.filter((one) => one.has('Encrypt')).slice(0, mostTrailers)) {
    const dict = resolve(trailer.get('Encrypt'), objects)
    if (!(dict instanceof Map)) continue
    const ids = resolve(trailer.get('ID'), objects)
    const id = Array.isArray(ids) ? resolve(ids[0], objects) : null
    return { dict, id: id instanceof Uint8Array ? id : new Uint8Array() }
  }
  return null
}

const resolve = (value: Value | undefined, objects: readonly StoredObject[]): Value =>
  value instanceof Ref ? (objects.findLast(({ number }) => number === value.number)?.value ?? null) : (value ?? null)

function listTrailers(bytes: Uint8Array): Dict[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const trailers: Dict[] = []
  const cursor = { bytes, at: 0, left: bytes.length * 2 + 10_000 }
  for (let at = buffer.indexOf('trailer'); at !== -1; at = buffer.indexOf('trailer', at + 7)) {
    cursor.at = at + 7
    const value = readValue(cursor)
    if (value instanceof Map) trailers.push(value)
  }
  return trailers
}
