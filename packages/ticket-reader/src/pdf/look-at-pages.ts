import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { PageReading } from './choose-codes.ts'
import { findPageCodes, showsPictures } from './find-page-codes.ts'
import { readPageText } from './read-page-text.ts'
import { withinTime } from './within-time.ts'

/** Most codes show at the first; small and dense ones at the second. */
const scales = { usual: 2.5, close: 4 }
/** Pages without a code are the rule in some orders: what looking again may take, at one of them and at all. */
const againMs = { page: 800, file: limits.wallMs / 6 }
/** One page's text or drawing; over it the page is a trap. */
const pageMs = limits.hostileMs * 0.7

/** Text and codes of every page. Where a page shows none, a closer look, and a harder one while there is time. */
export async function lookAtPages(pdf: PDFDocumentProxy, until: number): Promise<PageReading[]> {
  const pages: PageReading[] = []
  const msLeft = () => {
    const left = until - performance.now()
    if (left <= 0) throw new Refusal('too_hard')
    return Math.min(left, pageMs)
  }
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await withinTime(pdf.getPage(number), msLeft(), () => {})
    const text = await withinTime(readPageText(page), msLeft(), () => {})
    const codes = await findPageCodes(page, { scale: scales.usual, msLeft: msLeft(), harderMs: 0 })
    pages.push({ number, text, codes })
    page.cleanup()
  }
  await lookAgain(
    pdf,
    pages.filter(({ codes }) => codes.length === 0),
    msLeft,
  )
  return pages
}

async function lookAgain(pdf: PDFDocumentProxy, empty: readonly PageReading[], msLeft: () => number): Promise<void> {
  const until = performance.now() + againMs.file
  for (const reading of empty) {
    if (performance.now() > until) return
    const page = await pdf.getPage(reading.number)
    reading.codes = await findPageCodes(page, { scale: scales.close, msLeft: msLeft(), harderMs: 0 })
    if (reading.codes.length > 0 || !(await showsPictures(page))) continue
    const harderMs = Math.min(againMs.page, againMs.file / empty.length)
    reading.codes = await findPageCodes(page, { scale: scales.usual, msLeft: msLeft(), harderMs })
    page.cleanup()
  }
}
