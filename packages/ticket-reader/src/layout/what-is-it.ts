import { fold } from './fold.ts'
import type { PageText } from './page-text.ts'
import { indexPhrases, tokenize } from './phrase-index.ts'
import { bill, entry, surelyTravel, travel } from './words/kinds.ts'

export type Kind = 'ticket' | 'boarding_pass' | 'receipt' | 'unknown'

/** IATA's bar coded boarding pass: format M, 1–4 legs, a name of 20, the electronic ticket mark, record and airports. */
const boardingPass = /^M[1-4][A-Z0-9 ./'-]{20}[E ][A-Z0-9 ]{7}[A-Z]{3}[A-Z]{3}[A-Z0-9 ]{3}/
/** UIC 918.3 rail tickets and the barcode of Deutsche Bahn and its like. */
const railTicket = /^(?:#UT0[12]|OTI01)/

const findTravel = indexPhrases([['travel', travel]])
const findSurely = indexPhrases([['surely', surelyTravel]])
const findBill = indexPhrases([['bill', bill]])
const findEntry = indexPhrases([['entry', entry]])

type Finder = (tokens: ReturnType<typeof tokenize>) => { from: number; to: number }[]

const characters = 60_000

/** Different phrases of a dictionary in the texts. */
const different = (texts: readonly string[], find: Finder) => {
  const seen = new Set<string>()
  for (const text of texts) {
    const tokens = tokenize(text)
    for (const { from, to } of find(tokens)) seen.add(tokens.slice(from, to).map(({ word }) => word).join(' ')) // prettier-ignore
  }
  return seen
}

/** Two airports on one line or near: "ARN → LHR". */
const airports = /(?:^|\s)[A-Z]{3}\s?(?:→|->|–|-|✈|>|to)\s?[A-Z]{3,4}(?:\s|$)/
const flightNumber = /(?:^|\s)[A-Z][A-Z0-9]\s?\d{2,4}(?:\s|$)/

/** What kind of paper it is, by its codes first and by its words then. */
export const whatIsIt = (pages: readonly PageText[], payloads: readonly string[]): Kind => {
  if (payloads.some((payload) => boardingPass.test(payload) || railTicket.test(payload))) return 'boarding_pass'
  const raw: string[] = []
  let length = 0
  for (const { text } of pages.flatMap((page) => page.items)) {
    length += text.length
    if (length > characters) break
    raw.push(text.slice(0, 2_000))
  }
  // Whole headings may be split over items: the words are looked for in the joined text.
  const texts = [fold(raw.join(' '))]
  const surely = different(texts, findSurely).size
  const travelling = different(texts, findTravel).size
  const entering = different(texts, findEntry)
  const billed = different(texts, findBill).size
  const joined = raw.join(' ')
  const flown = (airports.test(joined) ? 2 : 0) + (travelling > 0 && flightNumber.test(joined) ? 1 : 0)
  if (surely > 0 && travelling + flown >= 2) return 'boarding_pass'
  if (travelling + flown >= 4 && travelling + flown > entering.size) return 'boarding_pass'
  // A bill names the tickets it is for: that word alone lets nobody in.
  const seats = [...entering].filter(
    (word) =>
      !/^(?:e )?(?:ticket|biljett|billet|billett|bilet|entrada|biglietto|bilhete|ingresso|lippu|vstupenka|karte|eintrittskarte|toegangsbewijs|place|plats|platz|plass|plads|admission)$/.test(
        word,
      ),
  )
  const payable = payloads.length > 0 ? 4 : 2
  if (billed >= payable && seats.length < Math.max(2, billed / 2)) return 'receipt'
  return entering.size > 0 ? 'ticket' : 'unknown'
}
