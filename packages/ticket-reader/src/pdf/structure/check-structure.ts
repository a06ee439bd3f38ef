import { limits } from '../../limits.ts'
import { Refusal } from '../../refusal.ts'
import { hasActiveContent } from './find-active-content.ts'
import type { StoredObject } from './list-objects.ts'
import { listObjects } from './list-objects.ts'
import { jpeg2000Pixels, jpegPixels } from './measure-picture.ts'
import { openPackedObjects } from './open-packed-objects.ts'
import type { Dict, Value } from './read-value.ts'
import { unpackStream } from './unpack-stream.ts'

/** All streams of a file together, unpacked one after the other. */
const mostUnpacked = 16 * limits.unpackedBytes

/**
 * Looks at every object of a PDF, object streams unpacked within limits, before a renderer may touch it.
 * Throws a Refusal for what would run, and for what would unpack to too much.
 */
export function checkStructure(bytes: Uint8Array): void {
  const objects = listObjects(bytes)
  let left = mostUnpacked
  let leftStored = bytes.length * 8
  const opened: StoredObject[] = []
  for (const { value, stream } of objects) {
    if (!stream || !(value instanceof Map)) continue
    leftStored -= stream.length
    if (left <= 0 || leftStored < 0) throw new Refusal('unpacks_too_large')
    const { bytes: unpacked, filter } = unpackStream(stream, filtersOf(value), Math.min(left, limits.unpackedBytes))
    left -= unpacked.length
    checkPixels(value, unpacked, filter)
    if (value.get('Type') === 'ObjStm') opened.push(...openPackedObjects(value.get('N'), value.get('First'), unpacked))
  }
  if (hasActiveContent([...objects, ...opened])) throw new Refusal('active_content')
}

function filtersOf(dict: Dict): string[] {
  const filter = dict.get('Filter') ?? dict.get('F') ?? null
  return (Array.isArray(filter) ? filter : [filter]).filter((name): name is string => typeof name === 'string')
}

function checkPixels(dict: Dict, bytes: Uint8Array, filter: string | null): void {
  const stated = size(dict.get('Width') ?? dict.get('W')) * size(dict.get('Height') ?? dict.get('H'))
  const inside = filter === 'DCTDecode' ? jpegPixels(bytes) : filter === 'JPXDecode' ? jpeg2000Pixels(bytes) : 0
  const isPicture = dict.get('Subtype') === 'Image' || filter !== null
  if (isPicture && Math.max(stated, inside) > limits.pixels) throw new Refusal('too_many_pixels')
}

const size = (value: Value | undefined): number => (typeof value === 'number' ? value : 0)
