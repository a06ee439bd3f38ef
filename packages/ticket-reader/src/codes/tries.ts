import type { ReaderOptions } from 'zxing-wasm/reader'
import type { Sharp } from 'sharp'
import { toSharp, type Pixels } from '../pictures/pixels.ts'
import type { FoundCode } from './scan-once.ts'

type Box = FoundCode['box']

/** One more way of looking at a picture. */
export interface Try {
  change: (pixels: Pixels) => Sharp
  options?: ReaderOptions
  /** Whether it is worth its time for a picture of this size. */
  when?: (pixels: Pixels) => boolean
  /** Where a box of the changed picture lies in the one given; without it at the same place. */
  place?: (box: Box, changed: Pixels, pixels: Pixels) => Box
}

const white = '#ffffff'
const margin = 40
const area = ({ width, height }: Pixels) => width * height
const shortSide = ({ width, height }: Pixels) => Math.min(width, height)
const grey = (pixels: Pixels) => toSharp(pixels).removeAlpha().greyscale()

const padded: Try = {
  change: (pixels) =>
    toSharp(pixels).extend({ top: margin, bottom: margin, left: margin, right: margin, background: white }),
  place: (box) => ({ ...box, x: Math.max(0, box.x - margin), y: Math.max(0, box.y - margin) }),
}

const scaled = (factor: number): Pick<Try, 'change' | 'place'> => ({
  change: (pixels) => grey(pixels).resize({ width: Math.max(1, Math.round(pixels.width * factor)) }),
  place: (box) => ({
    x: Math.round(box.x / factor),
    y: Math.round(box.y / factor),
    width: Math.round(box.width / factor),
    height: Math.round(box.height / factor),
  }),
})

/** Bars are read along a line and want it straight; where they lie in the turned picture does not matter then. */
const turned = (degrees: number): Try => ({
  change: (pixels) => grey(pixels).rotate(degrees, { background: white }),
  when: (pixels) => area(pixels) <= 6_000_000,
  place: (_box, _changed, { width, height }) => ({ x: 0, y: 0, width, height }),
})

/** After the plain look found nothing, the likeliest first. */
export const tries: Try[] = [
  // A code printed to the very edge, or cut out of a dark screen, has no quiet zone left.
  padded,
  { change: grey, options: { binarizer: 'GlobalHistogram', tryDenoise: true } },
  { ...scaled(0.5), options: { tryDenoise: true }, when: (pixels) => shortSide(pixels) >= 600 },
  { ...scaled(2), when: (pixels) => area(pixels) <= 3_000_000 },
  { change: (pixels) => grey(pixels).normalise().blur(1.2) },
  { change: (pixels) => grey(pixels).clahe({ width: 64, height: 64 }), when: (pixels) => shortSide(pixels) >= 128 },
  { change: (pixels) => grey(pixels).normalise().sharpen({ sigma: 2 }) },
  { ...scaled(0.25), when: (pixels) => shortSide(pixels) >= 1_600 },
  turned(20),
  turned(45),
  turned(-20),
]
