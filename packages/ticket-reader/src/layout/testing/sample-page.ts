import type { PageText, TextItem } from '../page-text.ts'

/** A text of a made-up ticket: left edge, upper edge, size, words. */
export type Run = readonly [x: number, y: number, size: number, text: string]

export interface Sample {
  name: string
  page: PageText
  /** What a person reads; a field left out is not on the ticket. */
  says: Readonly<Record<string, string>>
}

const item = ([x, y, size, text]: Run): TextItem => ({ text, x, y, width: text.length * size * 0.5, height: size })

export const pageOf = (runs: readonly Run[], width = 595, height = 842): PageText => ({
  width,
  height,
  items: runs.map(item),
})

export const sample = (name: string, runs: readonly Run[], says: Sample['says']): Sample => ({
  name,
  page: pageOf(runs),
  says,
})
