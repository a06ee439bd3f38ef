import { readBarcodes, type ReaderOptions, type ReadResult } from 'zxing-wasm/reader'
import type { Pixels } from '../pictures/pixels.ts'
import type { Symbology } from '../report.ts'
import { loadZxing } from './load-zxing.ts'

export interface FoundCode {
  symbology: Symbology
  payload: string
  /** Upright, around the whole code, in pixels of the picture given. */
  box: { x: number; y: number; width: number; height: number }
}

/** What the report can hold; the largest QR says 7,089 digits, no ticket does. */
const longestPayload = 4_000

const names: Partial<Record<ReadResult['symbology'], Symbology>> = {
  QRCode: 'qr',
  Aztec: 'aztec',
  PDF417: 'pdf417',
  Code128: 'code128',
}

const common: ReaderOptions = {
  // The plain ones: micro, rune and rectangular kinds are found in noise, not on tickets.
  formats: ['QRCodeModel2', 'AztecCode', 'PDF417', 'Code128'],
  textMode: 'Plain',
  // Bars carry one check digit: on a blurred photo two lines in fifty agree on a wrong reading of them.
  minLineCount: 5,
  maxNumberOfSymbols: 100,
}

/** The share of its error correction a PDF417 must have left: one that used it all up may say something else. */
const correctionLeft = 0.15

function isSure({ symbology, extra }: ReadResult): boolean {
  if (symbology !== 'PDF417') return true
  const left = /"UEC":\s*([\d.]+)/.exec(extra)?.[1]
  return left === undefined || Number(left) >= correctionLeft
}

function boxOf({ topLeft, topRight, bottomLeft, bottomRight }: ReadResult['position'], { width, height }: Pixels) {
  const corners = [topLeft, topRight, bottomLeft, bottomRight]
  const within = (value: number, most: number) => Math.min(Math.max(0, Math.round(value)), most)
  const xs = corners.map(({ x }) => within(x, width))
  const ys = corners.map(({ y }) => within(y, height))
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** The codes one pass of the decoder finds in a picture as it is. */
export async function scanOnce(pixels: Pixels, options: ReaderOptions = {}): Promise<FoundCode[]> {
  await loadZxing()
  const { width, height, data } = pixels
  const image = { width, height, data, colorSpace: 'srgb' } as Parameters<typeof readBarcodes>[0]
  const results = await readBarcodes(image, { ...common, ...options })
  return results.flatMap((result) => {
    const symbology = names[result.symbology]
    const usable = result.isValid && isSure(result) && result.text.length > 0 && result.text.length <= longestPayload
    return symbology && usable ? [{ symbology, payload: result.text, box: boxOf(result.position, pixels) }] : []
  })
}
