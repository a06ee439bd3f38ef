import { toSharp, type Pixels } from './pixels.ts'

/** A picture without colour: one byte a pixel. Made here in plain loops, many times faster than a picture library. */
export interface Grey {
  width: number
  height: number
  data: Uint8Array
}

export function toGrey({ width, height, data }: Pixels): Grey {
  const grey = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < grey.length; at += 1, from += 4)
    grey[at] = (data[from]! * 77 + data[from + 1]! * 150 + data[from + 2]! * 29) >> 8
  return { width, height, data: grey }
}

export function toPixels({ width, height, data }: Grey): Pixels {
  const words = new Uint32Array(width * height)
  for (let at = 0; at < words.length; at += 1) words[at] = 0xff000000 | (data[at]! * 0x010101)
  return { width, height, data: new Uint8ClampedArray(words.buffer) }
}

export async function resize(pixels: Pixels, size: { width: number; height: number }): Promise<Grey> {
  const chain = toSharp(pixels)
    .removeAlpha()
    .resize({ ...size, fit: 'fill', kernel: 'cubic' })
  const { data } = await chain.extractChannel('green').raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { ...size, data }
}

export const invert = ({ width, height, data }: Grey): Grey => ({
  width,
  height,
  data: data.map((value) => 255 - value),
})

/** Turned clockwise about the middle, grown to hold its corners, white around. */
export function turn({ width, height, data }: Grey, degrees: number): Grey {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const wide = Math.ceil(Math.abs(width * cos) + Math.abs(height * sin))
  const high = Math.ceil(Math.abs(width * sin) + Math.abs(height * cos))
  const out = new Uint8Array(wide * high).fill(255)
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [right, down] = [x - wide / 2, y - high / 2]
      const [fromX, fromY] = [right * cos + down * sin + width / 2, down * cos - right * sin + height / 2]
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue
      const [across, below, at] = [fromX - left, fromY - top, top * width + left]
      const upper = data[at]! * (1 - across) + data[at + 1]! * across
      const lower = data[at + width]! * (1 - across) + data[at + width + 1]! * across
      out[y * wide + x] = upper * (1 - below) + lower * below
    }
  }
  return { width: wide, height: high, data: out }
}

/** The darkest hundredth becomes black, the lightest white. */
export function stretch({ width, height, data }: Grey): Grey {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value]! += 1
  const level = (share: number) => {
    let seen = 0
    return counts.findIndex((count) => (seen += count) >= data.length * share)
  }
  const [dark, light] = [level(0.01), level(0.99)]
  const scale = 255 / Math.max(1, light - dark)
  const values = Uint8Array.from(counts, (_, value) => Math.min(255, Math.max(0, Math.round((value - dark) * scale))))
  return { width, height, data: data.map((value) => values[value]!) }
}

/** Each pixel the mean of itself and its eight neighbours. */
export function soften({ width, height, data }: Grey): Grey {
  const out = data.slice()
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const above = data[at - width - 1]! + data[at - width]! + data[at - width + 1]!
      const below = data[at + width - 1]! + data[at + width]! + data[at + width + 1]!
      out[at] = (above + data[at - 1]! + data[at]! + data[at + 1]! + below) / 9
    }
  }
  return { width, height, data: out }
}

/** What softening took is added once more. */
export function sharpen(grey: Grey): Grey {
  const soft = soften(soften(grey)).data
  const data = grey.data.map((value, at) => Math.min(255, Math.max(0, value * 2.5 - soft[at]! * 1.5)))
  return { ...grey, data }
}
