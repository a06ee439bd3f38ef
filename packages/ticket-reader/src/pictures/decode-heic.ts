import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { libheif, type Libheif } from './libheif.ts'
import { fitInto, fromSharp, toSharp, type Pixels } from './pixels.ts'

async function decodeHandle(heif: Libheif, handle: object): Promise<Pixels> {
  const size = heif.heif_image_handle_get_width(handle) * heif.heif_image_handle_get_height(handle)
  if (!(size > 0)) throw new Refusal('damaged')
  if (size > limits.pixels) throw new Refusal('too_many_pixels')
  const { heif_colorspace_RGB: rgb } = heif.heif_colorspace
  const decoded = await heif.heif_js_decode_image2(handle, rgb, heif.heif_chroma.heif_chroma_interleaved_RGBA)
  if (!decoded || decoded.code !== undefined) throw new Refusal('damaged')
  try {
    const plane = decoded.channels.find(({ id }) => id === heif.heif_channel.heif_channel_interleaved)
    if (!plane || plane.width * plane.height > limits.pixels) throw new Refusal('damaged')
    const data = new Uint8ClampedArray(plane.width * plane.height * 4)
    for (let row = 0; row < plane.height; row += 1)
      data.set(plane.data.subarray(row * plane.stride, row * plane.stride + plane.width * 4), row * plane.width * 4)
    return { width: plane.width, height: plane.height, data }
  } finally {
    heif.heif_image_release(decoded.image)
  }
}

/** A HEIC's main picture. Its turns are part of the container and applied by the decoder. */
export async function decodeHeic(bytes: Uint8Array): Promise<Pixels> {
  const heif = libheif()
  const context = heif.heif_context_alloc()
  if (!context) throw new Refusal('too_hard')
  try {
    const { code } = heif.heif_context_read_from_memory(context, bytes)
    if (code !== heif.heif_error_code.heif_error_Ok) throw new Refusal('damaged')
    const handle = heif.heif_js_context_get_primary_image_handle(context)
    if (!handle || 'code' in handle) throw new Refusal('damaged')
    const pixels = await decodeHandle(heif, handle)
    heif.heif_image_handle_release(handle)
    const { width, height } = fitInto(pixels, limits.searchedPixels)
    const opaque = toSharp(pixels).flatten({ background: '#ffffff' })
    return await fromSharp(opaque.resize({ width, height, fit: 'fill' }))
  } finally {
    heif.heif_context_free(context)
  }
}
