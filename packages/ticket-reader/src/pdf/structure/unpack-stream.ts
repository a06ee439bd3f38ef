import { constants, inflateSync } from 'node:zlib'
import { Inflate } from 'fflate'
import { Refusal } from '../../refusal.ts'
import { unpackLzw } from './unpack-lzw.ts'
import { unpackAscii85, unpackHex, unpackRuns } from './unpack-text.ts'

const shortNames: Record<string, string> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  RL: 'RunLengthDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  DCT: 'DCTDecode',
  CCF: 'CCITTFaxDecode',
}

const unpackers: Record<string, (packed: Uint8Array, most: number) => Uint8Array> = {
  FlateDecode: inflate,
  LZWDecode: unpackLzw,
  RunLengthDecode: unpackRuns,
  ASCII85Decode: unpackAscii85,
  ASCIIHexDecode: unpackHex,
}

export interface Unpacked {
  bytes: Uint8Array
  /** What the bytes are still packed with; null when they are plain. */
  filter: string | null
}

/** The bytes of a stream behind its filters, never more than `most` after any of them. */
export function unpackStream(stored: Uint8Array, filters: readonly string[], most: number): Unpacked {
  if (filters.length > 8) throw new Refusal('unpacks_too_large')
  let bytes = stored
  for (const given of filters) {
    const filter = shortNames[given] ?? given
    const unpack = unpackers[filter]
    if (!unpack) return { bytes, filter }
    bytes = unpack(bytes, most)
  }
  return { bytes, filter: null }
}

function inflate(packed: Uint8Array, most: number): Uint8Array {
  // Readers take a stream's end for granted: what there is counts, whole or not.
  const finishFlush = constants.Z_SYNC_FLUSH
  try {
    return inflateSync(packed, { maxOutputLength: most, finishFlush })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal('unpacks_too_large')
    return inflateBroken(packed, most)
  }
}

/** Up to where it breaks: what a reader that goes on regardless would see. */
function inflateBroken(packed: Uint8Array, most: number): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const inflater = new Inflate((part) => {
    size += part.length
    if (size > most) throw new Refusal('unpacks_too_large')
    parts.push(part)
  })
  const step = 8 * 1024
  try {
    // Behind the two bytes of zlib's head.
    for (let at = 2; at < packed.length; at += step) inflater.push(packed.subarray(at, at + step))
  } catch (error) {
    if (error instanceof Refusal) throw error
  }
  return Buffer.concat(parts)
}
