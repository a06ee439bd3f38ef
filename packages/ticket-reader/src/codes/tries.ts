import type { ReaderOptions } from 'zxing-wasm/reader'
import { invert, resize, sharpen, soften, stretch, toGrey, toPixels, turn } from '../pictures/grey.ts'
import { fitInto, fromSharp, toSharp, type Pixels } from '../pictures/pixels.ts'
import { scaleBack, turnBack, type Box } from './place-back.ts'

/** One more way of looking at a picture. */
export interface Try {
  change: (pixels: Pixels) => Promise<Pixels> | Pixels
  options?: ReaderOptions
  /** Whether it is worth its time for a picture of this size. */
  when?: (pixels: Pixels) => boolean
  /** Where a box of the changed picture lies in the one given; without it at the same place. */
  place?: (box: Box, changed: Pixels, pixels: Pixels) => Box
}

const margin = 40
/** Bars stay readable in fewer pixels, and turning is dear. */
const turnedPixels = 1_200_000
const bars: NonNullable<ReaderOptions['formats']> = ['PDF417', 'Code128']
const area = ({ width, height }: Pixels) => width * height
const shortSide = ({ width, height }: Pixels) => Math.min(width, height)

const padded: Try = {
  change: (pixels) => {
    const around = { top: margin, bottom: margin, left: margin, right: margin }
    return fromSharp(toSharp(pixels).extend({ ...around, background: '#ffffff' }))
  },
  place: (box) => ({ ...box, x: Math.max(0, box.x - margin), y: Math.max(0, box.y - margin) }),
}

const scaled = (factor: number): Pick<Try, 'change' | 'place'> => ({
  change: async (pixels) => {
    const [width, height] = [Math.ceil(pixels.width * factor), Math.ceil(pixels.height * factor)]
    return toPixels(await resize(pixels, { width, height }))
  },
  place: (box) => scaleBack(box, factor),
})

/** The kinds read along a line want it straight within a few degrees; quarter turns the decoder does itself. */
const turned = (degrees: number, most = turnedPixels): Try => ({
  change: async (pixels) => toPixels(turn(await resize(pixels, fitInto(pixels, most)), degrees)),
  options: { formats: bars },
  place: (box, changed, pixels) => turnBack(box, degrees, changed, pixels),
})

/** After the plain look found nothing, the likeliest first. */
export const tries: Try[] = [
  // A code printed to the very edge, or cut out of a dark screen, has no quiet zone left.
  padded,
  // On a dark screen; the decoder itself looks for light squares, not for light bars.
  { change: (pixels) => toPixels(invert(toGrey(pixels))), options: { formats: bars } },
  { change: (pixels) => pixels, options: { binarizer: 'GlobalHistogram', tryDenoise: true } },
  ...[10, -10, 20, -20].map((degrees) => turned(degrees)),
  { ...scaled(0.5), options: { tryDenoise: true }, when: (pixels) => shortSide(pixels) >= 600 },
  { ...scaled(2), when: (pixels) => area(pixels) <= 3_000_000 },
  ...[30, -30, 40, -40].map((degrees) => turned(degrees)),
  { change: (pixels) => toPixels(stretch(soften(toGrey(pixels)))) },
  { change: (pixels) => toPixels(sharpen(stretch(toGrey(pixels)))), when: (pixels) => area(pixels) <= 6_000_000 },
  { ...scaled(0.25), when: (pixels) => shortSide(pixels) >= 1_600 },
]

/** Where bars were found with room for more of them beside: most neighbours lie at nearly the same angle. */
export const neighbourTries: Try[] = [5, -5, 9, -9].map((degrees) => turned(degrees, 6_000_000))
