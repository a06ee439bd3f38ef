import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encodePng } from '../pictures/pixels.ts'
import { Refusal } from '../refusal.ts'
import type { Area } from './area.ts'
import { cutPicture } from './cut-picture.ts'
import type { RenderedPage } from './render-page.ts'
import { renderPage } from './render-page.ts'

/** Sharp enough for a scanner at the door. */
const scale = 2.5

export interface TicketPlace {
  page: number
  area: Area
}

/** A picture of each ticket alone, in their order. */
export async function drawTickets(
  pdf: PDFDocumentProxy,
  places: readonly TicketPlace[],
  until: number,
): Promise<Uint8Array[]> {
  const pictures: Promise<Uint8Array>[] = []
  let drawn: { page: number; rendered: RenderedPage } | undefined
  for (const { page, area } of places) {
    const left = until - performance.now()
    if (left <= 0) throw new Refusal('too_hard')
    if (drawn?.page !== page) drawn = { page, rendered: await renderPage(await pdf.getPage(page), scale, left) }
    // One is packed on another thread while the next is drawn, never more: pixels are large.
    await pictures.at(-1)
    pictures.push(encodePng(cutPicture(drawn.rendered.pixels, area, drawn.rendered.scale)))
  }
  return Promise.all(pictures)
}
