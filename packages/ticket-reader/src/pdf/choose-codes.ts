import type { PageText } from '../layout/page-text.ts'
import type { Symbology } from '../report.ts'
import type { Area } from './area.ts'

export interface PlacedCode {
  symbology: Symbology
  payload: string
  /** In points. */
  box: Area
}

export interface PageReading {
  /** From 1. */
  number: number
  text: PageText
  codes: PlacedCode[]
}

/**
 * One ticket for each different payload: said twice, in two symbologies or on two pages, it admits once. A code that
 * stands on several pages beside each page's own (the order's, an advertisement's) is nobody's ticket.
 */
export function chooseCodes(pages: readonly PageReading[]): PageReading[] {
  const own = pages.map(({ codes }) => codes.filter((code) => standsOn(pages, code) === 1))
  const seen = new Set<string>()
  return pages.map((page, index) => {
    const ofThisPageAlone = own[index] ?? []
    const kept = page.codes.filter((code) => standsOn(pages, code) === 1 || ofThisPageAlone.length === 0)
    const codes = kept.filter(({ payload }) => !seen.has(payload) && seen.add(payload))
    return { ...page, codes }
  })
}

const standsOn = (pages: readonly PageReading[], code: PlacedCode): number =>
  pages.filter(({ codes }) => codes.some(({ payload }) => payload === code.payload)).length
