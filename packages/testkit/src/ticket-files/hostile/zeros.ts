import { constants, crc32, deflateRawSync } from 'node:zlib'

const piece = 1 << 20

/** So many mebibytes of zeros, deflated without ever being in memory: one piece, repeated. */
export function deflatedZeros(mebibytes: number): { raw: Buffer; size: number; crc: number } {
  const zeros = Buffer.alloc(piece)
  const open = deflateRawSync(zeros, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const last = deflateRawSync(zeros, { level: 9 })
  const repeated = Array.from({ length: mebibytes - 1 }, () => open)
  let crc = 0
  for (let at = 0; at < mebibytes; at++) crc = crc32(zeros, crc)
  return { raw: Buffer.concat([...repeated, last]), size: mebibytes * piece, crc }
}

/** The same for a file that says how it was packed: PDF streams, PNG. */
export function zlibZeros(mebibytes: number): Buffer {
  const { raw, size } = deflatedZeros(mebibytes)
  const adler = Buffer.alloc(4)
  adler.writeUInt16BE(size % 65_521, 0)
  adler.writeUInt16BE(1, 2)
  return Buffer.concat([Buffer.from([0x78, 0xda]), raw, adler])
}
