import type { TicketFields } from '../report.ts'
import type { PageText, TextItem } from './page-text.ts'
import { readFields } from './read-fields.ts'

const lineHeight = 10

/** The label above its value, as a wallet shows them; words the dictionaries know in any spelling ("event-date"). */
const itemsOf = (label: string, value: string, y: number): TextItem[] => {
  const item = (text: string, at: number): TextItem => ({
    text,
    x: 0,
    y: at,
    width: text.length * 5,
    height: lineHeight,
  })
  const named = label.replaceAll(/[_-]+/g, ' ').trim().slice(0, 80)
  const said = value.replaceAll(/\s+/g, ' ').trim().slice(0, 400)
  return [
    ...(named ? [item(named.endsWith(':') ? named : `${named}:`, y)] : []),
    { ...item(said, y), x: named.length * 5 + 20 },
  ]
}

const pageOf = (items: TextItem[]): PageText => ({ width: 600, height: 800, items })

/** Fields a label names: a wallet pass's pairs are never read by their size or place. */
const labelledOnly = (fields: TicketFields): TicketFields => {
  const { event, venue, ...rest } = fields
  return {
    ...rest,
    ...(event && event.confidence >= 0.88 ? { event } : {}),
    ...(venue && venue.confidence >= 0.88 ? { venue } : {}),
  }
}

/** Reads one label with its value, as wallet passes hold them. */
export const readLabelled = (label: string, value: string): Partial<TicketFields> =>
  labelledOnly(readFields(pageOf(itemsOf(label, value, 10))))

/** Reads all pairs of a pass together, so that a date and a time of their own make one start. */
export const readPairs = (pairs: readonly { label: string; value: string }[]): TicketFields =>
  labelledOnly(
    readFields(pageOf(pairs.slice(0, 100).flatMap(({ label, value }, nth) => itemsOf(label, value, 10 + nth * 40)))),
  )
