import { toCells } from './cells.ts'
import type { Country } from './country.ts'
import { readCountry } from './country.ts'
import { fold } from './fold.ts'
import type { Meaning } from './labels.ts'
import type { PageText } from './page-text.ts'
import { fits, pairLabels } from './pair-labels.ts'
import type { Part } from './parse-cell.ts'
import { parseCell } from './parse-cell.ts'
import { saysSectionName } from './shapes.ts'

/** A value with what its label says it is. */
export interface Labelled {
  meanings: Meaning[]
  text: string
  confidence: number
  label: Part
  /** Where the value stands. */
  part: Part
}

export interface Page {
  parts: Part[]
  labelled: Labelled[]
  /** Text that neither is nor has a label. */
  free: Part[]
  /** Places of values, by their part. */
  claimed: ReadonlyMap<Part, Labelled>
  country: Country
  width: number
  height: number
}

/** "Rang" is a row in French and a balcony in German and Dutch. */
const settled = (meanings: Meaning[], country: Country, rows: boolean): Meaning[] => {
  if (!meanings.includes('row') || !meanings.includes('section')) return meanings
  const section = country.language === 'de' || country.language === 'nl' || country.language === 'sv' || rows
  return meanings.filter((meaning) => meaning !== (section ? 'row' : 'section'))
}

/** "Plats: Parkett" names a part of the house, where "Plats: Ullevi" names the house. */
const placed = ({ meanings, label, text }: Labelled): Meaning[] =>
  meanings.includes('venue') && label.meanings.includes('seat') && saysSectionName(text) ? ['section'] : meanings

export const readPage = (text: PageText): Page => {
  const cells = toCells(text)
  const country = readCountry(cells.map((cell) => cell.text))
  const parts = cells.flatMap(parseCell)
  const inline = parts.flatMap((part): Labelled[] => {
    if (part.meanings.length === 0 || part.text === '') return []
    const meanings = part.meanings.filter((meaning) =>
      part.colon || meaning !== 'event' ? fits(meaning, part.text, country) : false,
    )
    const kept =
      meanings.length > 0 ? meanings : part.meanings.filter((meaning) => meaning === 'row' || meaning === 'seat')
    return [{ meanings: kept, text: part.text, confidence: part.colon ? 0.95 : 0.92, label: part, part }]
  })
  const paired = pairLabels(parts, country).map((pair): Labelled => {
    const confidence = pair.distance > 8 ? 0.85 : pair.distance > 2.5 ? 0.9 : 0.94
    return { meanings: pair.meanings, text: pair.text, confidence, label: pair.label, part: pair.value }
  })
  const all = [...inline, ...paired]
  const rows = all.some(({ meanings }) => meanings.includes('row') && !meanings.includes('section'))
  const labelled = all.map((each) => ({ ...each, meanings: settled(placed(each), country, rows) }))
  const claimed = new Map(labelled.map((each) => [each.part, each]))
  const free = parts.filter((part) => part.meanings.length === 0 && part.text !== '' && !claimed.has(part))
  return { parts, labelled, free, claimed, country, width: text.width, height: text.height }
}

/** Two spellings of one value. */
export const sameText = (a: string, b: string) => plain(a) === plain(b)

const plain = (text: string) => fold(text).replaceAll(/[^\p{L}\p{N}]+/gu, '')
