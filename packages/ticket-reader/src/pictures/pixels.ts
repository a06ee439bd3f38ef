import sharp, { type Sharp } from 'sharp'

/** A picture in memory: RGBA, eight bits each, row by row. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

interface Size {
  width: number
  height: number
}

/** The long side of the pictures we keep: sharp enough for a scanner at the door. */
const keptLongSide = 2_000

/** The largest size of the same shape with at most so many pixels, never larger than it is. */
export function fitInto({ width, height }: Size, pixels: number): Size {
  const scale = Math.min(1, Math.sqrt(pixels / (width * height)))
  return { width: Math.max(1, Math.floor(width * scale)), height: Math.max(1, Math.floor(height * scale)) }
}

/** The pixels as sharp takes them, without a copy. */
export const toSharp = ({ width, height, data }: Pixels) =>
  sharp(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), { raw: { width, height, channels: 4 } })

/** What comes out of a chain of sharp as RGBA. */
export async function fromSharp(chain: Sharp): Promise<Pixels> {
  const { data, info } = await chain
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return {
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length),
  }
}

/** A clean PNG made from nothing but these pixels. */
export async function encodePng(pixels: Pixels): Promise<Uint8Array> {
  const fitted = toSharp(pixels)
    .removeAlpha()
    .resize({ width: keptLongSide, height: keptLongSide, fit: 'inside', withoutEnlargement: true })
  return new Uint8Array(await fitted.png({ compressionLevel: 6 }).toBuffer())
}
