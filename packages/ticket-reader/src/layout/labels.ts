import { indexPhrases } from './phrase-index.ts'
import { event } from './words/event.ts'
import { gate } from './words/gate.ts'
import { order } from './words/order.ts'
import { other } from './words/other.ts'
import { fee, price, total } from './words/price.ts'
import { row } from './words/row.ts'
import { seat } from './words/seat.ts'
import { section } from './words/section.ts'
import { bought, date, doors, end, start, time } from './words/time.ts'
import { venue } from './words/venue.ts'

const dictionaries = [
  ['event', event],
  ['venue', venue],
  ['section', section],
  ['row', row],
  ['seat', seat],
  ['gate', gate],
  ['price', price],
  ['total', total],
  ['fee', fee],
  ['order', order],
  ['date', date],
  ['time', time],
  ['start', start],
  ['doors', doors],
  ['end', end],
  ['bought', bought],
  ['other', other],
] as const

/** What a label announces. One word may mean several ("Plats": seat or venue); the value decides. */
export type Meaning = (typeof dictionaries)[number][0]

export const findLabels = indexPhrases<Meaning>(dictionaries)
