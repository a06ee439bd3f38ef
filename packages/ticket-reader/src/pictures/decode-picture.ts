import sharp from 'sharp'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { decodeHeic } from './decode-heic.ts'
import { fitInto, fromSharp, type Pixels } from './pixels.ts'

/** One picture at a time in one thread: memory stays flat, and the sealed child needs no more. */
sharp.concurrency(1)
sharp.cache(false)

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'heic'

// `error`, not `warning`: some phones write JPEGs every decoder reads with a warning.
const careful = { failOn: 'error', limitInputPixels: limits.pixels, sequentialRead: true, pages: 1 } as const

async function measure(bytes: Uint8Array, format: PictureFormat) {
  const found = await sharp(bytes, { ...careful, limitInputPixels: false }).metadata()
  if (found.format !== format || !found.width || !found.height) throw new Refusal('damaged')
  if (found.width * found.height > limits.pixels) throw new Refusal('too_many_pixels')
  return found.autoOrient
}

async function decodeCommon(bytes: Uint8Array, format: PictureFormat): Promise<Pixels> {
  const { width, height } = fitInto(await measure(bytes, format), limits.searchedPixels)
  const upright = sharp(bytes, careful).autoOrient().resize({ width, height, fit: 'fill' })
  return fromSharp(upright.flatten({ background: '#ffffff' }))
}

/** The pixels of a picture the right way up, its size looked at before anything is unpacked. */
export async function decodePicture(bytes: Uint8Array, format: PictureFormat): Promise<Pixels> {
  try {
    return await (format === 'heic' ? decodeHeic(bytes) : decodeCommon(bytes, format))
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('damaged')
  }
}
