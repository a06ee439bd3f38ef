import { crc32, inflateRawSync } from 'node:zlib'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { Entry } from './list-entries.ts'
import { listEntries } from './list-entries.ts'

/** The files of an archive in memory, by name; bounded by what the entries say they hold and by what they hold. */
export function openArchive(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listEntries(zip)
  if (entries.reduce((sum, { size }) => sum + size, 0) > limits.unpackedBytes)
    throw new Refusal(tooLargeOrBroken(zip, entries))
  const files = new Map<string, Uint8Array>()
  let left: number = limits.unpackedBytes
  for (const entry of entries) {
    const file = unpack(zip, entry, left)
    left -= file.length
    if (!entry.name.endsWith('/')) files.set(entry.name, file)
  }
  return files
}

/** More than fits is a bomb; an entry that also lies about its packed bytes is a broken file first. */
const tooLargeOrBroken = (zip: Buffer, entries: readonly Entry[]) =>
  entries.some(({ at, packedSize }) => at + packedSize > zip.length) ? 'damaged' : 'unpacks_too_large'

function unpack(zip: Buffer, entry: Entry, most: number): Uint8Array {
  const packed = packedBytes(zip, entry)
  const file = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, most) : null
  if (file === null || file.length !== entry.size || crc32(file) !== entry.crc) throw new Refusal('damaged')
  return file
}

function packedBytes(zip: Buffer, { name, at, packedSize }: Entry): Buffer {
  if (at + 30 > zip.length || zip.readUInt32LE(at) !== 0x04_03_4b_50) throw new Refusal('damaged')
  const nameSize = zip.readUInt16LE(at + 26)
  // Two names for one entry are two files, depending on who looks.
  if (zip.toString('utf8', at + 30, at + 30 + nameSize) !== name) throw new Refusal('unsafe_archive')
  const from = at + 30 + nameSize + zip.readUInt16LE(at + 28)
  if (from + packedSize > zip.length) throw new Refusal('damaged')
  return zip.subarray(from, from + packedSize)
}

function inflate(packed: Buffer, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(tooLarge ? 'unpacks_too_large' : 'damaged')
  }
}
