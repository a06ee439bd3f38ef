import { GrowingBytes } from './growing-bytes.ts'

export function unpackRuns(packed: Uint8Array, most: number): Uint8Array {
  const out = new GrowingBytes(most)
  for (let at = 0; at < packed.length;) {
    const length = packed[at] ?? 128
    if (length === 128) break
    if (length < 128) out.append(packed.subarray(at + 1, at + 2 + length))
    else out.fill(packed[at + 1] ?? 0, 257 - length)
    at += length < 128 ? length + 2 : 2
  }
  return out.done()
}

export function unpackHex(packed: Uint8Array): Uint8Array {
  const text = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('latin1')
  const digits = (text.split('>', 1)[0] ?? '').replaceAll(/[^0-9a-f]/gi, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

export function unpackAscii85(packed: Uint8Array, most: number): Uint8Array {
  const out = new GrowingBytes(most)
  let group: number[] = []
  const flush = () => {
    if (group.length < 2) return
    const value = [0, 1, 2, 3, 4].reduce((sum, index) => sum * 85 + (group[index] ?? 84), 0)
    const bytes = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255)
    out.append(Uint8Array.from(bytes.slice(0, group.length - 1)))
    group = []
  }
  for (const byte of packed) {
    if (byte === 126) break
    if (byte === 122 && group.length === 0) out.fill(0, 4)
    else if (byte >= 33 && byte <= 117) group.push(byte - 33)
    if (group.length === 5) flush()
  }
  flush()
  return out.done()
}
