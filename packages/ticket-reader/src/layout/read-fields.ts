import type { TicketFields } from '../report.ts'
import type { PageText } from './page-text.ts'

const labelled: [keyof TicketFields & ('row' | 'seat' | 'section' | 'orderNumber'), RegExp][] = [
  ['row', /\b(?:row|rad|reihe|rij|fila)[\s:]{1,4}(\w{1,5})\b/i],
  ['seat', /\b(?:seat|plats|platz|stoel|asiento|posto)[\s:]{1,4}(\w{1,5})\b/i],
  ['section', /\b(?:section|block|sektion|sektor|vak)[\s:]{1,4}(\w{1,10})\b/i],
  ['orderNumber', /\b(?:order|booking|ordernummer|bokningsnr)[\s:.]{1,4}(\w{4,30})\b/i],
]

/** What one page's text says of its ticket. */
export const readFields = (page: PageText): TicketFields => {
  const fields: TicketFields = {}
  for (const { text } of page.items) {
    for (const [name, pattern] of labelled) {
      const value = pattern.exec(text.slice(0, 300))?.[1]
      if (value !== undefined) fields[name] ??= { value, confidence: 0.9 }
    }
  }
  const largest = page.items.toSorted((a, b) => b.height - a.height)[0]
  if (largest) fields.event = { value: largest.text.slice(0, 300), confidence: 0.5 }
  return fields
}
