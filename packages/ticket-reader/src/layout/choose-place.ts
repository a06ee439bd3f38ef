import type { TicketFields } from '../report.ts'
import type { Choice } from './choose-best.ts'
import { chooseBest } from './choose-best.ts'
import { fold } from './fold.ts'
import type { Labelled, Page } from './read-page.ts'
import { asRow, asSeat, leading, saysGeneralAdmission, saysSectionName, trimValue } from './shapes.ts'

const general = 'General admission'

/** Labels that more often name a price or a floor than a part of the house. */
const weak =
  /^(?:cat|kat|level|tier|niv|price|preis|plats?kat|plaatscat|etage|ring|ebene|piso|poziom|entry|admission|taso|kerros|zone|zona|area|tribun|stand|laktare|grada|bancada|trybuna)/

const compact =
  /(?:^|[\s(/|,])(?:R|Row)\s?[:.]?\s?([A-Z]{0,2}\d{1,3}|[A-Z]{1,2})[\s,/|-]{1,4}(?:S|P|St|Pl|Seat)\s?[:.]?\s?([A-Z]{0,2}\d{1,4}|[A-Z]{1,2})(?![\p{L}\p{N}])/u

const sectionOf = ({ label, text, confidence, part }: Labelled): Choice[] => {
  const clean = trimValue(text)
  if (saysGeneralAdmission(clean)) return [{ value: general, confidence: 0.95 }]
  if (clean === '' || clean.length > 60) return []
  const named =
    label === part && !label.colon && saysSectionName(label.whole.slice(0, label.whole.length - label.text.length))
  const value = named ? trimValue(label.whole) : clean
  return [{ value, confidence: weak.test(fold(label.whole)) ? confidence - 0.15 : confidence }]
}

const numbered = (page: Page, kind: 'row' | 'seat'): Choice[] =>
  page.labelled
    .filter((each) => each.meanings.includes(kind))
    .flatMap(({ text, confidence, meanings }) => {
      const value = (kind === 'row' ? asRow(text) : asSeat(text)) ?? leading(text, kind)
      if (value === undefined || saysGeneralAdmission(text)) return []
      return [
        {
          value,
          confidence: meanings.includes('venue') || meanings.includes('section') ? confidence - 0.02 : confidence,
        },
      ]
    })

/** "Seat: Circle 2, Box B, 14": the seat is the last of it. */
const listedSeat = (page: Page) =>
  page.labelled.flatMap(({ label, part, text }) => {
    if (label !== part || !label.meanings.includes('seat') || asSeat(text) !== undefined || leading(text, 'seat'))
      return []
    const parts = text.split(/,\s*/)
    const seat = asSeat(parts.at(-1) ?? '')
    return parts.length > 1 && seat !== undefined ? [{ seat, section: trimValue(parts.slice(0, -1).join(', ')) }] : []
  })[0]

const sections = (page: Page): Choice[] => {
  const said = page.labelled.filter((each) => each.meanings.includes('section') && !each.meanings.includes('seat'))
  const labelled = said.flatMap(sectionOf)
  const unseated = page.labelled.some(
    ({ meanings, text }) => (meanings.includes('row') || meanings.includes('seat')) && saysGeneralAdmission(text),
  )
  const typed = page.labelled
    .filter(({ meanings, text }) => meanings.includes('other') && saysGeneralAdmission(text))
    .map((): Choice => ({ value: general, confidence: 0.7 }))
  const free = page.free.flatMap((part): Choice[] => {
    if (saysGeneralAdmission(part.text)) return [{ value: general, confidence: 0.8 }]
    return saysSectionName(part.text) ? [{ value: trimValue(part.text), confidence: 0.8 }] : []
  })
  return [...labelled, ...(unseated ? [{ value: general, confidence: 0.9 }] : []), ...typed, ...free]
}

const namedGate = /(?:^|\s)(\p{Lu}\p{L}{2,14}|[A-Z]?\d{1,2}|[A-Z]) (?:Gate|Entrance|Door|Entry)(?![\p{L}\p{N}])/u
const notOne = /^(?:The|Entry|Your|This|Which|Any|Show|Present|Please|Free|Early|Last|Stage|Next|Each|Entrance|Exit)$/

/** "Please come in by Blue Gate." */
const proseGates = (page: Page): Choice[] =>
  page.free.flatMap(({ text }) => {
    const value = text.length < 80 ? namedGate.exec(text)?.[1] : undefined
    return value === undefined || notOne.test(value) ? [] : [{ value, confidence: 0.75 }]
  })

/** Where on the ground the ticket lets in: section, row, seat and gate. */
export const choosePlace = (page: Page): Pick<TicketFields, 'section' | 'row' | 'seat' | 'gate'> => {
  const short = page.parts.flatMap((part) => compact.exec(part.whole) ?? [])
  const [, shortRow, shortSeat] = short
  const rows = numbered(page, 'row')
  const seats = numbered(page, 'seat')
  if (shortRow) rows.push({ value: shortRow, confidence: 0.8 })
  if (shortSeat) seats.push({ value: shortSeat, confidence: 0.8 })
  const gates = page.labelled
    .filter((each) => each.meanings.includes('gate') && !each.meanings.includes('price'))
    .map(({ text, confidence }) => ({ value: trimValue(text).slice(0, 40), confidence }))
    .filter(({ value }) => value !== '')
  if (gates.length === 0) gates.push(...proseGates(page))
  const listed = listedSeat(page)
  if (listed) seats.push({ value: listed.seat, confidence: 0.7 })
  const row = chooseBest(rows)
  const seat = chooseBest(seats)
  // A stub says "Stalls G22": the code behind the name is row and seat once more.
  const code = ` ${row?.value ?? ''}${seat?.value ?? ''}`
  const named = sections(page).map(({ value, confidence }) => ({
    value: code.length > 1 && value.endsWith(code) ? value.slice(0, -code.length) : value,
    confidence,
  }))
  if (listed && named.length === 0) named.push({ value: listed.section, confidence: 0.65 })
  const section = chooseBest(named)
  const gate = chooseBest(gates)
  return {
    ...(section ? { section } : {}),
    ...(row ? { row } : {}),
    ...(seat ? { seat } : {}),
    ...(gate ? { gate } : {}),
  }
}
