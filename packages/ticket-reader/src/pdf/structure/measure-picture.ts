const startsOfFrames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** Pixels of a JPEG by its largest frame header: the size the PDF states beside it may be another. */
export function jpegPixels(bytes: Uint8Array): number {
  let most = 0
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) at += 1
    else if (startsOfFrames.has(bytes[at + 1] ?? 0)) {
      most = Math.max(most, two(bytes, at + 5) * two(bytes, at + 7))
      at += 9
    } else if (bytes[at + 1] === 0xda) at = nextMarker(bytes, at + 2)
    else at += (bytes[at + 1] ?? 0) >= 0xd0 && (bytes[at + 1] ?? 0) <= 0xd9 ? 2 : Math.max(2, 2 + two(bytes, at + 2))
  }
  return most
}

/** Pixels of a JPEG 2000 by its SIZ marker. */
export function jpeg2000Pixels(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = view.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]))
  return at === -1 || at + 16 > view.length ? 0 : view.readUInt32BE(at + 8) * view.readUInt32BE(at + 12)
}

const two = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function nextMarker(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from)
  while (at !== -1 && (bytes[at + 1] === 0 || bytes[at + 1] === 0xff)) at = bytes.indexOf(0xff, at + 1)
  return at === -1 ? bytes.length : at
}
