import { fold } from './fold.ts'
import { monthOf, weekdaysOf } from './months.ts'

export type DayOrder = 'day-first' | 'month-first'

export interface DateMention {
  start: number
  end: number
  /** `2026-03-13`; absent where no year is written. */
  date?: string
  /** Month and day of a date written without its year. */
  yearless?: { month: number; day: number; weekdays?: ReadonlySet<number> }
  confidence: number
  weekday: 'agrees' | 'disagrees' | 'none'
}

interface Day {
  year?: number
  month: number
  day: number
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

const valid = ({ year, month, day }: Day) =>
  month >= 1 &&
  month <= 12 &&
  day >= 1 &&
  day <= daysIn(year ?? 2024, month) &&
  (year === undefined || (year >= 1950 && year <= 2099))

const two = (number: number) => String(number).padStart(2, '0')
export const isoOf = (year: number, month: number, day: number) => `${year}-${two(month)}-${two(day)}`
export const weekdayOf = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay()

const fullYear = (digits: string) => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/** Weekday names right before or behind a date, at most three words away. */
const weekdaysAround = (text: string, start: number, end: number) => {
  const before = text.slice(Math.max(0, start - 24), start).match(/\p{L}+/gu) ?? []
  const after = text.slice(end, end + 16).match(/^[\s,.(]{0,3}\p{L}+/u) ?? []
  const words = [...before.slice(-2).toReversed(), ...after.map((word) => word.replace(/^[\s,.(]+/, ''))]
  for (const word of words) {
    const days = weekdaysOf(word)
    if (days) return { days, sure: word.length > 2 }
  }
  return undefined
}

const judged = (
  text: string,
  start: number,
  end: number,
  days: Day[],
  confidence: number,
  ordered = true,
): DateMention[] => {
  const possible = days.filter(valid)
  const first = possible[0]
  if (!first) return []
  const around = weekdaysAround(text, start, end)
  if (first.year === undefined) {
    const yearless = { month: first.month, day: first.day, ...(around ? { weekdays: around.days } : {}) }
    return [{ start, end, yearless, confidence: 0.5, weekday: 'none' }]
  }
  const dates = [...new Set(possible.map((day) => isoOf(day.year ?? 0, day.month, day.day)))]
  const agreeing = dates.filter((date) => around?.days.has(weekdayOf(date)))
  const ambiguous = dates.length > 1 && !ordered
  if (agreeing.length === 1 && agreeing[0]) {
    return [{ start, end, date: agreeing[0], confidence: Math.max(confidence, 0.92), weekday: 'agrees' }]
  }
  const date = dates[0] ?? ''
  if (around?.sure && agreeing.length === 0) return [{ start, end, date, confidence: 0.35, weekday: 'disagrees' }]
  return [{ start, end, date, confidence: ambiguous ? 0.4 : confidence, weekday: 'none' }]
}

const iso = /(?<!\d)((?:19|20)\d\d)[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g
const numeric = /(?<![\d.,/:-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d/-]|[.,:]\d)/g

/** Both ways to read it where both are days, the likelier first. */
const numericDays = (a: number, mark: string, b: number, year: number, order: DayOrder | undefined): Day[] => {
  const dayFirst = { year, month: b, day: a }
  const monthFirst = { year, month: a, day: b }
  if (mark === '.') return [dayFirst]
  return order === 'month-first' ? [monthFirst, dayFirst] : [dayFirst, monthFirst]
}

const dayBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|re|:[ae]|[.oa])?[\s\-/.]{0,3}(?:de |of |den )?\s?$/
const rangeBefore =
  /(?<!\d)(\d{1,2})\.?\s?(?:-|–|\/|&|to|bis|au|al|till|og|och|und|et|y|e|en|i|a)\s?(?:\p{L}{2,10}\.?\s)?\d{1,2}\.?\s?(?:de )?$/u
const yearAfter = /^[.,]?[\s\-/,.']{0,3}(?:de |del |d\.\s?)?((?:19|20)\d\d)(?!\d)/
const shortYearAfter = /^(?:[-/]|\s?['’])(\d\d)(?![\d:])/
const dayAfter = /^\.?\s{0,2}(\d{1,2})(?:st|nd|rd|th)?(?![\d:]|\s?[ap]\.?m|[.,]\d\d)/
const behindDay = /^(?:\s?,?\s{0,2}|\s?-\s?\d{1,2},?\s{0,2})((?:19|20)\d\d)(?!\d)/

/** A month's name with its day before or behind it. */
const byName = (text: string, start: number, end: number, month: number): DateMention[] => {
  const head = text.slice(Math.max(0, start - 30), start)
  const tail = text.slice(end, end + 24)
  const range = rangeBefore.exec(head)
  const before = range ?? dayBefore.exec(head)
  if (before) {
    const from = start - head.length + before.index
    const year = yearAfter.exec(tail) ?? shortYearAfter.exec(tail)
    const day = { month, day: Number(before[1]), ...(year?.[1] ? { year: fullYear(year[1]) } : {}) }
    return judged(text, from, end + (year?.[0].length ?? 0), [day], range ? 0.85 : 0.96)
  }
  const after = dayAfter.exec(tail)
  if (!after) return []
  const behind = tail.slice(after[0].length)
  const year = behindDay.exec(behind)
  // "mar 21 mar 2026": the first word was the weekday.
  if (!year && monthOf(/^[\s,.]{0,3}(\p{L}{3,})/u.exec(behind)?.[1] ?? '') !== undefined) return []
  const day = { month, day: Number(after[1]), ...(year?.[1] ? { year: Number(year[1]) } : {}) }
  return judged(text, start, end + after[0].length + (year?.[0].length ?? 0), [day], 0.96)
}

/** All dates in a text, in any of the languages, from left to right. */
export const findDates = (raw: string, order?: DayOrder): DateMention[] => {
  const text = fold(raw.slice(0, 400))
  const found: DateMention[] = []
  const free = (start: number, end: number) => found.every((mention) => end <= mention.start || start >= mention.end)
  for (const match of text.matchAll(iso)) {
    const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
    found.push(...judged(text, match.index, match.index + match[0].length, [day], 0.97))
  }
  for (const match of text.matchAll(numeric)) {
    const [whole, a = '', mark = '', b = '', year = ''] = match
    if (!free(match.index, match.index + whole.length)) continue
    if (mark === '-' && year.length === 2) continue
    const days = numericDays(Number(a), mark, Number(b), fullYear(year), order)
    const dashed = mark === '-' && order === undefined && Number(a) <= 12 && Number(b) <= 12
    const confidence = year.length === 2 || dashed ? 0.85 : 0.95
    const ordered = order !== undefined || mark !== '/'
    found.push(...judged(text, match.index, match.index + whole.length, days, confidence, ordered))
  }
  for (const match of text.matchAll(/\p{L}{3,}/gu)) {
    const month = monthOf(match[0])
    const end = match.index + match[0].length
    if (month === undefined || !free(match.index, end)) continue
    found.push(...byName(text, match.index, end, month).filter((mention) => free(mention.start, mention.end)))
  }
  return found.toSorted((a, b) => a.start - b.start)
}
