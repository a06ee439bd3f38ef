import type { Pixels } from '../pictures/pixels.ts'
import type { Area } from './area.ts'

/** A part of a picture; `scale` pixels to a point of the area. */
export function cutPicture(pixels: Pixels, area: Area, scale: number): Pixels {
  const left = within(Math.floor(area.x * scale), pixels.width - 1)
  const top = within(Math.floor(area.y * scale), pixels.height - 1)
  const width = within(Math.ceil((area.x + area.width) * scale), pixels.width) - left || 1
  const height = within(Math.ceil((area.y + area.height) * scale), pixels.height) - top || 1
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row += 1) {
    const from = ((top + row) * pixels.width + left) * 4
    data.set(pixels.data.subarray(from, from + width * 4), row * width * 4)
  }
  return { width, height, data }
}

const within = (value: number, most: number): number => Math.min(Math.max(0, value), most)
