import { readFields, readLabelled } from '../layout/index.ts'
import type { PageText } from '../layout/page-text.ts'
import type { TicketFields } from '../report.ts'
import type { PassField, PassJson, Semantics } from './pass-json.ts'
import { fieldsOf, styleOf } from './pass-json.ts'
import { present, readSemantics } from './read-semantics.ts'
import { readStart } from './read-start.ts'

/** All semantic tags: those of the pass and those its fields carry. */
export const semanticsOf = (pass: PassJson): Semantics =>
  Object.assign({}, ...fieldsOf(pass).map((field) => field.semantics ?? {}), pass.semantics ?? {}) as Semantics

/** What a pass says of its ticket: tags for machines first, then its labelled fields, then their mere look. */
export function readPassFields(pass: PassJson): TicketFields {
  const startsAt = readStart(pass)
  const sources = [
    readSemantics(semanticsOf(pass)),
    startsAt ? { startsAt } : {},
    ...fieldsOf(pass).map(({ label, value }) => lessSure(readLabelled(label ?? '', value ?? ''), 1)),
    ...fieldsOf(pass).map((field) => lessSure(readLabelled(wordsOfKey(field), field.value ?? ''), 0.9)),
    eventOf(pass),
    lessSure(readFields(asPage(fieldsOf(pass))), 0.8),
  ]
  // The first that says a thing is believed.
  return Object.assign({}, ...sources.toReversed()) as TicketFields
}

/** `seat_row`, `performanceTitle` as a label would be written. */
const wordsOfKey = ({ key }: PassField): string =>
  (key ?? '')
    .slice(0, 100)
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_\-.\d]+/g, ' ')
    .trim()

function eventOf(pass: PassJson): TicketFields {
  const name = styleOf(pass)
  // Airports are no event.
  if (name === 'boardingPass') return {}
  const primary = (name && pass[name]?.primaryFields)?.find(({ value }) => value?.trim())?.value
  const event = primary ?? pass.logoText ?? pass.description
  if (!event?.trim()) return {}
  const confidence = primary === undefined ? 0.5 : 0.85
  return { event: { value: event.trim().slice(0, 300), confidence } }
}

function lessSure(fields: TicketFields, factor: number): TicketFields {
  const weighed = Object.entries(fields).map(([name, field]) => [
    name,
    field && { ...field, confidence: field.confidence * factor },
  ])
  return present(Object.fromEntries(weighed) as TicketFields)
}

/** The fields one under the other, each under its label, as the rules for printed tickets expect them. */
function asPage(fields: readonly PassField[]): PageText {
  const line = (text: string | undefined, y: number, height: number) =>
    text?.trim() ? [{ text: text.slice(0, 300), x: 20, y, width: text.length * height * 0.5, height }] : []
  const items = fields.flatMap(({ label, value }, index) => [
    ...line(label, index * 40, 8),
    ...line(value, index * 40 + 11, index === 0 ? 18 : 12),
  ])
  return { width: 320, height: fields.length * 40 + 40, items }
}
