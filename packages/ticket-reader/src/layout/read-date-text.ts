export interface DateHints {
  /** Which comes first in 3/4/2026 where this is known from elsewhere. */
  order?: 'day-first' | 'month-first'
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

/** The first date and time in a text. */
export const readDateText = (text: string, _hints: DateHints = {}): DateReading | null => {
  const iso = /(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?/.exec(text.slice(0, 500))
  if (!iso?.[1]) return null
  return { date: iso[1], ...(iso[2] === undefined ? {} : { time: iso[2] }), confidence: 0.95 }
}
