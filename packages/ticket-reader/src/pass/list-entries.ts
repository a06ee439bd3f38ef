import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'

export interface Entry {
  name: string
  method: number
  crc: number
  packedSize: number
  size: number
  /** Where its own header stands. */
  at: number
}

const endSize = 22
const entrySize = 46
const zip64 = 0xff_ff_ff_ff
const unixLink = 0o120000
const unixKind = 0o170000

/** The entries of a zip as its directory names them. Refuses what no pass needs: links, paths that leave, doubles. */
export function listEntries(zip: Buffer): Entry[] {
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count === 0xff_ff) throw new Refusal('damaged')
  if (count > limits.entries) throw new Refusal('unpacks_too_large')
  if (zip.readUInt16LE(end + 8) !== count) throw new Refusal('damaged')
  const directory = zip.readUInt32LE(end + 16)
  if (directory + zip.readUInt32LE(end + 12) > end) throw new Refusal('damaged')
  const entries: Entry[] = []
  const names = new Set<string>()
  for (let at = directory; entries.length < count;) {
    if (at + entrySize > end || zip.readUInt32LE(at) !== 0x02_01_4b_50) throw new Refusal('damaged')
    const entry = readEntry(zip, at)
    if (names.has(entry.name)) throw new Refusal('unsafe_archive')
    names.add(entry.name)
    entries.push(entry)
    at += entrySize + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (at > end) throw new Refusal('damaged')
  }
  return entries
}

/** The end of the directory, with a comment that ends where the file ends. */
function findEnd(zip: Buffer): number {
  for (let at = zip.length - endSize; at >= 0 && zip.length - at <= endSize + 0xff_ff; at -= 1) {
    if (zip.readUInt32LE(at) !== 0x06_05_4b_50) continue
    if (at + endSize + zip.readUInt16LE(at + 20) === zip.length) return at
  }
  throw new Refusal('damaged')
}

function readEntry(zip: Buffer, at: number): Entry {
  const nameSize = zip.readUInt16LE(at + 28)
  const name = zip.toString('utf8', at + entrySize, at + entrySize + nameSize)
  if (zip.readUInt16LE(at + 8) & 0x20_41) throw new Refusal('encrypted')
  checkExtras(zip, at + entrySize + nameSize, zip.readUInt16LE(at + 30))
  const kind = (zip.readUInt32LE(at + 38) >>> 16) & unixKind
  if (kind === unixLink || leaves(name)) throw new Refusal('unsafe_archive')
  const [packedSize, size, header] = [20, 24, 42].map((offset) => zip.readUInt32LE(at + offset))
  // The sizes of a zip64 stand elsewhere; nothing this small has any.
  if (packedSize === zip64 || size === zip64 || header === zip64) throw new Refusal('damaged')
  return {
    name,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize: packedSize ?? 0,
    size: size ?? 0,
    at: header ?? 0,
  }
}

/** Each extra field says how long it is: together they fill exactly their place. */
function checkExtras(zip: Buffer, from: number, length: number): void {
  const end = from + length
  if (end > zip.length) throw new Refusal('damaged')
  for (let at = from; at < end;) {
    if (at + 4 > end) throw new Refusal('damaged')
    at += 4 + zip.readUInt16LE(at + 2)
    if (at > end) throw new Refusal('damaged')
  }
}

const leaves = (name: string): boolean =>
  name === '' || /[\\\0]|^\/|^[a-z]:/i.test(name) || name.split('/').some((part) => part === '..' || part === '.')
