import type { TicketFields } from '../report.ts'
import { readFields } from './read-fields.ts'

/** A wallet pass's field: its label says what its value is. */
export const readLabelled = (label: string, value: string): Partial<TicketFields> => {
  const item = { text: `${label}: ${value}`, x: 0, y: 0, width: 100, height: 10 }
  const { event: _event, ...fields } = readFields({ width: 100, height: 100, items: [item] })
  return fields
}
