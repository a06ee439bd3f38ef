import { fold } from './fold.ts'
import { indexPhrases, tokenize } from './phrase-index.ts'
import { generalAdmission, sectionNames } from './words/section.ts'

const findAdmission = indexPhrases([['general', generalAdmission]])
const findSectionName = indexPhrases([['section', sectionNames]])

const one = String.raw`(?:\d{1,4}[A-Za-z]{0,2}|[A-Z]{1,2}[-.]?\d{1,4}|[A-Z]{1,3}|\d{1,3}[-.]\d{1,3})`
const rowShape = new RegExp(`^${one}$`)
const seatShape = new RegExp(`^${one}(?:\\s?(?:[-–,+&/]|to|och|und|et|y|e|en|og|i|a)\\s?${one}){0,7}$`)
const leadingSeat = new RegExp(`^${one}(?:\\s?[-–,+&]\\s?${one}){0,7}(?![\\p{L}\\p{N}:]|[.,]\\d)`, 'u')
const leadingRow = new RegExp(`^${one}(?![\\p{L}\\p{N}:]|[.,]\\d)`, 'u')

const ordinal = /^(\d{1,3})(?:\.|:[ae]|st|nd|rd|th|e|er|ª|º|°)$/

/** Quotes, dashes and colons a value is set between. */
export const trimValue = (text: string) =>
  text.replace(/^[\s:;,.|/·•–—_=#*«»“”„"-]{1,20}/u, '').replace(/[\s:;,|/·•–—_=*«»“”„"-]{1,20}$/u, '')

export const asRow = (text: string) => {
  const value = trimValue(text)
  return rowShape.test(value) ? value : ordinal.exec(value)?.[1]
}

export const asSeat = (text: string) => {
  const value = trimValue(text)
  return seatShape.test(value) ? value : undefined
}

/** The row or seat a longer text begins with. */
export const leading = (text: string, kind: 'row' | 'seat') =>
  (kind === 'row' ? leadingRow : leadingSeat).exec(trimValue(text))?.[0]

/** Booking numbers hold a digit or are all capitals; words and dates are not. */
export const asOrder = (text: string) => {
  const value = trimValue(text).replace(/^(?:no|nr|n|number|id)[.:°º]?\s/i, '')
  const code = /^[A-Za-z0-9][A-Za-z0-9\-_/.#]{2,39}(?=$|[\s,;|)])/.exec(value)?.[0]?.replace(/[.\-/]$/, '')
  if (code === undefined) return /^\d{2,6}(?: \d{2,6}){1,5}$/.test(value) ? value : undefined
  if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^\d{4}-\d\d-\d\d$/.test(code)) return undefined
  const spaced = /^\d{2,6}(?: \d{2,6}){1,5}$/.exec(value)?.[0]
  if (spaced !== undefined) return spaced
  return (/\d/.test(code) && code.length >= 3) || /^[A-Z]{5,12}$/.test(code) ? code : undefined
}

/** "GA", "Stehplatz", "unreserved" alone or with a word or two more. */
export const saysGeneralAdmission = (text: string) => text.length < 80 && text.split(/[,;/|·•()]|\s[-–]\s/).some(admits)

const admits = (text: string) => {
  const tokens = tokenize(fold(text))
  if (tokens.length === 0 || tokens.length > 5) return false
  const hit = findAdmission(tokens)[0]
  if (!hit) return false
  const rest = tokens.length - (hit.to - hit.from)
  if (hit.to - hit.from === 1 && rest > 0) return false
  return rest <= 2
}

/** "Parkett", "Upper Circle left", "Tribuna Nord 3": a part of the house by name. */
export const saysSectionName = (text: string) => {
  const tokens = tokenize(fold(text))
  if (tokens.length === 0 || tokens.length > 5) return false
  const hit = findSectionName(tokens)[0]
  return hit !== undefined && tokens.length - (hit.to - hit.from) <= 2 && (hit.from === 0 || hit.to === tokens.length)
}
