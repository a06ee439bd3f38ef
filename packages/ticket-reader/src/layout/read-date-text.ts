import type { DayOrder } from './find-dates.ts'
import { findDates } from './find-dates.ts'
import { findTimes } from './find-times.ts'

export interface DateHints {
  /** Which comes first in 3/4/2026 where this is known from elsewhere. */
  order?: DayOrder
}

export interface DateReading {
  /** `2026-03-13`, absent when the text names no whole date. */
  date?: string
  /** `20:00` */
  time?: string
  /** `+02:00` or `Z`, only where written. */
  offset?: string
  confidence: number
}

const offset = /^(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)/

/** The first date and time in a text, in any of the languages. */
export const readDateText = (text: string, hints: DateHints = {}): DateReading | null => {
  const [date] = findDates(text, hints.order).filter((mention) => mention.date !== undefined)
  const times = findTimes(text).filter(
    ({ start, end, closing }) => !closing && (!date || end <= date.start || start >= date.end),
  )
  const [time] = times
  if (!date?.date && !time) return null
  const zone = time ? offset.exec(text.slice(time.end))?.[1] : undefined
  const torn = new Set(times.map((each) => each.time)).size > 1
  return {
    ...(date?.date ? { date: date.date } : {}),
    ...(time ? { time: time.time } : {}),
    ...(zone ? { offset: zone } : {}),
    confidence: Math.min(date?.confidence ?? 0.9, torn ? 0.5 : 0.97),
  }
}
