type Part =
  | 'weekday'
  | 'day'
  | 'day2'
  | 'month'
  | 'month2'
  | 'shortMonth'
  | 'shortWeekday'
  | 'year'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'ampm'

/** A local time's parts in one language, for the many ways issuers write them. */
export function partsOf(startsAt: string, locale: string): Record<Part, string> {
  const at = new Date(`${startsAt}:00Z`)
  const word = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    weekday: word({ weekday: 'long' }),
    shortWeekday: word({ weekday: 'short' }),
    day: String(at.getUTCDate()),
    day2: two(at.getUTCDate()),
    // With the day beside it: Polish and others bend the month's name.
    month: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
      .formatToParts(at)
      .find((part) => part.type === 'month')!.value,
    shortMonth: word({ month: 'short' }),
    month2: two(at.getUTCMonth() + 1),
    year: String(at.getUTCFullYear()),
    hour: two(at.getUTCHours()),
    hour12: String(at.getUTCHours() % 12 || 12),
    minute: two(at.getUTCMinutes()),
    ampm: at.getUTCHours() < 12 ? 'AM' : 'PM',
  }
}

/** `18:30` for 90 minutes before 20:00: doors, admission. */
export function earlier(startsAt: string, minutes: number): string {
  return new Date(Date.parse(`${startsAt}:00Z`) - minutes * 60_000).toISOString().slice(11, 16)
}
