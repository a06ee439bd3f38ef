import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Pixels } from '../pictures/pixels.ts'
import { Refusal } from '../refusal.ts'
import { withinTime } from './within-time.ts'

/** Of one rendered page: A4 at 4× is 8 million. */
const mostPixels = 10_000_000
const longestSide = 6_000
/** A page the size of a stamp is drawn as large as this, or its code is too small to read. */
const leastLongSide = 1_000

export interface RenderedPage {
  pixels: Pixels
  /** Pixels to a point. */
  scale: number
}

/** A page as it is seen, white behind it. */
export async function renderPage(page: PDFPageProxy, wanted: number, msLeft: number): Promise<RenderedPage> {
  const scale = boundedScale(page.getViewport({ scale: 1 }), wanted)
  const viewport = page.getViewport({ scale })
  const width = Math.max(1, Math.ceil(viewport.width))
  const height = Math.max(1, Math.ceil(viewport.height))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const task = page.render({ canvas: null, canvasContext: context as never, viewport })
  // Lets timers run between two pieces of the work.
  task.onContinue = (next: () => void) => setImmediate(next)
  await withinTime(task.promise, msLeft, () => task.cancel())
  return { pixels: { width, height, data: context.getImageData(0, 0, width, height).data }, scale }
}

function boundedScale({ width, height }: { width: number; height: number }, wanted: number): number {
  const long = Math.max(width, height)
  if (!(long > 0) || !Number.isFinite(width * height)) throw new Refusal('damaged')
  const enough = Math.max(wanted, leastLongSide / long)
  return Math.min(enough, longestSide / long, Math.sqrt(mostPixels / Math.max(1, width * height)))
}
