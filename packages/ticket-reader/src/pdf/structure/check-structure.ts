import { limits } from '../../limits.ts'
import { Refusal } from '../../refusal.ts'
import { hasActiveContent } from './find-active-content.ts'
import { findEncryption } from './find-encryption.ts'
import type { StoredObject } from './list-objects.ts'
import { listObjects } from './list-objects.ts'
import { jpeg2000Pixels, jpegPixels } from './measure-picture.ts'
import { openEncryption } from './open-encryption.ts'
import { openPackedObjects } from './open-packed-objects.ts'
import type { Dict, Value } from './read-value.ts'
import { Ref } from './read-value.ts'
import { unpackStream } from './unpack-stream.ts'

/** All streams of a file together, unpacked one after the other. */
const mostUnpacked = 16 * limits.unpackedBytes
/** How often the same packed bytes may be part of a stream before the file is a trap. */
const mostShared = 8

/**
 * Looks at every object of a PDF, object streams unpacked within limits, before a renderer may touch it.
 * Throws a Refusal for what would run, for what would unpack to too much, and for what asks for a passphrase.
 */
export function checkStructure(bytes: Uint8Array): void {
  const objects = listObjects(bytes)
  const encryption = findEncryption(bytes, objects)
  const decrypt = encryption && openEncryption(encryption)
  const named = new Map(objects.map((object) => [object.number, object.value]))
  const opened: StoredObject[] = []
  let left = mostUnpacked
  let leftStored = bytes.length * mostShared
  for (const { value, stream, number, generation } of objects) {
    if (!stream || !(value instanceof Map)) continue
    leftStored -= stream.length
    if (leftStored < 0) throw new Refusal('unpacks_too_large')
    // As it stands too: an encrypted file may hold streams that are not.
    for (const stored of decrypt ? [stream, decrypt(stream, number, generation)] : [stream]) {
      if (left <= 0) throw new Refusal('unpacks_too_large')
      const { bytes: unpacked, filter } = unpackStream(
        stored,
        filtersOf(value, named),
        Math.min(left, limits.unpackedBytes),
      )
      left -= unpacked.length
      checkPixels(value, unpacked, filter)
      if (value.get('Type') === 'ObjStm')
        opened.push(...openPackedObjects(value.get('N'), value.get('First'), unpacked))
    }
  }
  if (hasActiveContent([...objects, ...opened])) throw new Refusal('active_content')
}

function filtersOf(dict: Dict, named: ReadonlyMap<number, Value>): string[] {
  const follow = (value: Value): Value => (value instanceof Ref ? (named.get(value.number) ?? null) : value)
  const given = follow(dict.get('Filter') ?? dict.get('F') ?? null)
  return (Array.isArray(given) ? given : [given])
    .map((filter) => follow(filter))
    .filter((filter): filter is string => typeof filter === 'string')
}

function checkPixels(dict: Dict, bytes: Uint8Array, filter: string | null): void {
  const stated = size(dict.get('Width') ?? dict.get('W')) * size(dict.get('Height') ?? dict.get('H'))
  const inside = filter === 'DCTDecode' ? jpegPixels(bytes) : filter === 'JPXDecode' ? jpeg2000Pixels(bytes) : 0
  const isPicture = dict.get('Subtype') === 'Image' || filter !== null
  if (isPicture && Math.max(stated, inside) > limits.pixels) throw new Refusal('too_many_pixels')
}

const size = (value: Value | undefined): number => (typeof value === 'number' ? value : 0)
