import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  name: string
  bytes: Uint8Array
  /** Already deflated by the caller: what a bomb says of itself need not be true. */
  deflated?: { size: number; crc: number }
  /** A symbolic link whose target is in the bytes. */
  link?: boolean
}

/** A plain archive, entries in the given order, names and doubles taken as they are: hostile ones too. */
export function zip(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, deflated, link } of entries) {
    const path = Buffer.from(name)
    const packed = deflated ? Buffer.from(bytes) : deflateRawSync(bytes, { level: 9 })
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(0x800, 2)
    shared.writeUInt16LE(8, 4)
    // 1 January 2027, midnight: the same bytes every day.
    shared.writeUInt16LE(((2027 - 1980) << 9) | (1 << 5) | 1, 8)
    shared.writeUInt32LE(deflated?.crc ?? crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(deflated?.size ?? bytes.length, 18)
    shared.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(((link ? 0o120777 : 0o100644) << 16) >>> 0, 6)
    tail.writeUInt32LE(offset, 10)
    // Made by Unix, so that the link's mode counts.
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), shared, tail, path)
    const body = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, path, packed])
    bodies.push(body)
    offset += body.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listing.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, listing, end])
}
