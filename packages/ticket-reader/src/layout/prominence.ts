import { findDates } from './find-dates.ts'
import { findMoney } from './find-money.ts'
import { findTimes } from './find-times.ts'
import { fold } from './fold.ts'
import { weekdaysOf } from './months.ts'
import type { Part } from './parse-cell.ts'
import { tokenize } from './phrase-index.ts'
import type { Page } from './read-page.ts'
import { saysGeneralAdmission, saysSectionName } from './shapes.ts'
import { isHeadingWord } from './words/heading.ts'
import { houses } from './words/houses.ts'
import { phrases } from './words/words.ts'

const houseNames = [...new Set(phrases(houses).map(({ phrase }) => fold(phrase)))]
const houseWords = new Set(houseNames.filter((name) => !name.includes(' ')))
const housePhrases = houseNames.filter((name) => name.includes(' '))
const houseEnds =
  /.{3,}(?:arena|arenan|theater|teater|teatern|halle|hallen|stadion|park|parken|haus|huset|vallen|hus|saal|zaal|talo|teatteri|buhne|gebouw|scenen|dome|areena|areenan)$/

/** Whether text is the name of a theatre, stadium, club, … */
export const namesHouse = (text: string) => {
  const folded = fold(text)
  if (text.length > 90) return false
  const tokens = tokenize(folded)
  if (tokens.length > 14) return false
  return (
    tokens.some(({ word }) => houseWords.has(word) || (word.length < 30 && houseEnds.test(word))) ||
    housePhrases.some((phrase) => folded.includes(phrase))
  )
}

const street =
  /\b(?:street|road|avenue|ave|lane|square|blvd|boulevard|drive|rue|place de|av|avenida|calle|via|viale|piazza|corso|rua|praca|paseo|plaza|ul|ulica|al|aleja|aleje|namesti|ulice|trg|platz|allee|quai|cours|chemin|route|rd)\b|(?:gatan|vagen|gata|strasse|str\.|weg|straat|laan|plein|gade|vej|gate|vei|veien|katu|tie|kuja|allee|platz|damm|ring|torget|torg|gracht|kade|aukio)\b/
const zip =
  /(?<!\d)(?:\d{4,5}|\d{3} \d{2}|\d{2}-\d{3}|\d{4} [a-z]{2}|[a-z]{1,2}\d{1,2}[a-z]? \d[a-z]{2}|[a-z]{2} \d{5})(?!\d)/

/** "Tempodrom, Möckernstr. 10, 10963 Berlin" */
export const namesAndAddress = (text: string) => {
  const [name = '', ...rest] = text.split(',')
  return (
    rest.length > 0 &&
    /^\p{Lu}/u.test(name) &&
    !/\d/.test(name) &&
    !street.test(fold(name)) &&
    isAddress(rest.join(','))
  )
}

/** A street with its number, or a postal code with its town. */
export const isAddress = (text: string) => {
  if (text.length > 120) return false
  const folded = fold(text)
  if (!/\d/.test(folded) || findDates(text).length > 0) return false
  const coded = zip.test(folded) && /\p{L}{3}/u.test(folded)
  return (
    (street.test(folded) && /\d{1,4}/.test(folded)) ||
    (coded && (folded.includes(',') || /^\d{3,5}[ -]?(?:\d{2} )?\p{L}|\p{L} \d{5}$/u.test(folded)))
  )
}

/** Names of ticket shops: "BILJETTSHOPEN", "Ticketwelt". */
const sellsTickets = /ticket|biljett|billet|bilety|bilet$|lippu|vstupenk|entradas/

const contact =
  /https?:|www\.|@\S+\.\p{L}|\.(?:com|se|de|fr|es|it|nl|pl|dk|no|fi|cz|pt|eu|org|net)(?:\b|\/)|\+\d{2}|©|®/u

/** A line of a sentence: names have few words in small letters. */
export const isProse = (text: string) => {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const small = words.filter((word) => /^\p{Ll}{4}/u.test(word)).length
  return words.length >= 8 && (small >= 4 || words.length >= 12)
}

const judgedNames = new WeakMap<Part, boolean>()

/** Whether text could be a name at all: no sum, date, contact, code, heading or sentence. Judged once for each part. */
export const couldBeName = (part: Part, page: Page): boolean => {
  const known = judgedNames.get(part) ?? looksLikeName(part, page)
  judgedNames.set(part, known)
  return known
}

const looksLikeName = (part: Part, page: Page) => {
  const { text } = part
  const words = tokenize(fold(text)).map(({ word }) => word)
  if (text.length < 2 || text.length > 110 || words.length > 14 || !/\p{L}/u.test(text)) return false
  if (isProse(text)) return false
  if (words.every((word) => isHeadingWord(word) || sellsTickets.test(word) || /^\d+$/.test(word))) return false
  if (contact.test(text.toLowerCase()) || (isAddress(text) && !namesHouse(text) && !namesAndAddress(text))) return false
  if (/^[A-Z0-9-]{9,}$/.test(text) && /\d/.test(text)) return false
  if (saysGeneralAdmission(text) || saysSectionName(text) || findMoney(text, page.country).length > 0) return false
  return !/[.!?]$/.test(text) || words.length <= 4
}

/** The text without its dates and times, when something is left of it. */
export const withoutDates = (text: string, page: Page) => {
  const mentions = [...findDates(text, page.country.order), ...findTimes(text)].toSorted((a, b) => a.start - b.start)
  const [first] = mentions
  if (!first) return text
  const head = text.slice(0, first.start).replace(/[\s,|·•–—(-]+$/, '')
  const words = tokenize(fold(head))
  return words.every(({ word }) => weekdaysOf(word) !== undefined || word.length < 3) ? '' : head
}
