import sharp from 'sharp'

/** A picture in memory: RGBA, eight bits each, row by row. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** The long side of the pictures we keep: sharp enough for a scanner at the door. */
const keptLongSide = 2_000

/** The bytes as sharp wants them, without a copy. */
export const raw = ({ width, height, data }: Pixels) =>
  sharp(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } })

/** A clean PNG made from nothing but these pixels. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  const fitted = raw(pixels)
    .removeAlpha()
    .resize({ width: keptLongSide, height: keptLongSide, fit: 'inside', withoutEnlargement: true })
  return new Uint8Array(await fitted.png({ compressionLevel: 6 }).toBuffer())
}
