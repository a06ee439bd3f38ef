import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import type { OverlayOptions } from 'sharp'

const inter = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))
const faces = {
  regular: ['Inter', '400Regular/Inter_400Regular.ttf'],
  bold: ['Inter Bold', '700Bold/Inter_700Bold.ttf'],
} as const

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Words as a layer to put on a picture; `size` in pixels. */
export async function words(
  left: number,
  top: number,
  said: string,
  size: number,
  { face = 'regular', color = '#111111' }: { face?: keyof typeof faces; color?: string } = {},
): Promise<OverlayOptions> {
  const [font, file] = faces[face]
  const input = await sharp({
    text: {
      text: `<span foreground="${color}">${escaped(said)}</span>`,
      font: `${font} ${Math.round(size)}px`,
      fontfile: join(inter, file),
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer()
  return { input, left, top }
}

/** A flat box as a layer. */
export const block = (left: number, top: number, width: number, height: number, background: string) => ({
  input: { create: { width, height, channels: 4 as const, background } },
  left,
  top,
})
