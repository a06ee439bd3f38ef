import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { findCodes } from '../codes/find-codes.ts'
import type { PlacedCode } from './choose-codes.ts'
import { renderPage } from './render-page.ts'

export interface Look {
  scale: number
  msLeft: number
  /** For other ways of looking when the plain one finds nothing. */
  harderMs: number
}

/** The codes on a page as drawn at this scale, their places in points. */
export async function findPageCodes(page: PDFPageProxy, look: Look): Promise<PlacedCode[]> {
  const { pixels, scale } = await renderPage(page, look.scale, look.msLeft)
  const found = await findCodes(pixels, { budgetMs: look.harderMs })
  return found.map(({ symbology, payload, box }) => ({
    symbology,
    payload,
    box: { x: box.x / scale, y: box.y / scale, width: box.width / scale, height: box.height / scale },
  }))
}

const pictureOperations = new Set<number | undefined>([
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageXObjectRepeat,
])

/** A code drawn in lines shows at once or is none; only a picture, of a scan or a photo, rewards looking harder. */
export async function showsPictures(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operation) => pictureOperations.has(operation))
}
