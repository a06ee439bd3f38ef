import { GrowingBytes } from './growing-bytes.ts'

const clear = 256
const end = 257

/** LZW as PDF packs it, with the usual early change of width. */
export function unpackLzw(packed: Uint8Array, most: number): Uint8Array {
  const out = new GrowingBytes(most)
  /** Each entry is a run of what is already out: from, to. */
  let entries: [number, number][] = []
  let width = 9
  let last: [number, number] | null = null
  let held = 0
  let bits = 0
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xff_ff_ff
    bits += 8
    if (bits < width) continue
    bits -= width
    const code = (held >> bits) & ((1 << width) - 1)
    if (code === end) break
    if (code === clear) {
      entries = []
      width = 9
      last = null
      continue
    }
    const from = out.size
    const known = entries[code - 258]
    if (code < 256) out.push(code)
    else if (known) out.append(out.slice(...known))
    else if (last) {
      out.append(out.slice(...last))
      out.push(out.slice(last[0], last[0] + 1)[0] ?? 0)
    } else break
    // What the last code gave and the first byte of this one stand side by side in the output.
    if (last && entries.length < 4_096) entries.push([last[0], last[1] + 1])
    last = [from, out.size]
    const next = entries.length + 259
    if (next >= 2_048) width = 12
    else if (next >= 1_024) width = 11
    else if (next >= 512) width = 10
  }
  return out.done()
}
