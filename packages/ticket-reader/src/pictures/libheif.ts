import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The few calls of libheif's wasm build used here; failures come back as an object with a `code`. */
export interface Libheif {
  heif_context_alloc(): object | null
  heif_context_free(context: object): void
  heif_context_read_from_memory(context: object, bytes: Uint8Array): { code: unknown }
  heif_js_context_get_primary_image_handle(context: object): object
  heif_image_handle_get_width(handle: object): number
  heif_image_handle_get_height(handle: object): number
  heif_image_handle_release(handle: object): void
  heif_js_decode_image2(handle: object, colorspace: unknown, chroma: unknown): Promise<DecodedHeic> | DecodedHeic
  heif_image_release(image: object): void
  heif_error_code: { heif_error_Ok: unknown }
  heif_colorspace: { heif_colorspace_RGB: unknown }
  heif_chroma: { heif_chroma_interleaved_RGBA: unknown }
  heif_channel: { heif_channel_interleaved: unknown }
}

interface DecodedHeic {
  code?: unknown
  image: object
  channels: { id: unknown; width: number; height: number; stride: number; data: Uint8Array }[]
}

let loaded: Libheif | undefined

/** Loads the decoder from the installed package's own file, at the first HEIC. */
export function libheif(): Libheif {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  const wasmBinary = readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm'))
  const open = require('libheif-js/libheif-wasm/libheif.js') as (options: object) => Libheif
  const silent = () => {}
  loaded = open({ wasmBinary, print: silent, printErr: silent })
  return loaded
}
