export type DateStyle = 'day' | 'dayTime' | 'dayMonth' | 'time' | 'short' | 'full'

const day = { weekday: 'short', day: 'numeric', month: 'long' } as const
const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const parts: Record<DateStyle, readonly Intl.DateTimeFormatOptions[]> = {
  day: [day],
  dayTime: [day, time],
  dayMonth: [{ day: 'numeric', month: 'long' }],
  time: [time],
  short: [{ day: 'numeric', month: 'short' }, time],
  full: [
    { ...day, weekday: 'long', year: 'numeric' },
    { ...time, timeZoneName: 'short' },
  ],
}

/**
 * An instant as people say it: "Sat 13 March, 20:00". `zone` is an IANA name; without one the device's.
 * The clock has 24 hours except in American English.
 */
export function dateText(value: string | number | Date, style: DateStyle, locale: string, zone?: string): string {
  const instant = new Date(value)
  return parts[style]
    .map((options) => {
      const { hourCycle, ...rest } = options
      const clock = hourCycle && locale !== 'en-US' ? { hourCycle } : {}
      return new Intl.DateTimeFormat(locale, { ...rest, ...clock, ...(zone ? { timeZone: zone } : {}) }).format(instant)
    })
    .map((text) => text.replace(/^(\p{L}+), /u, '$1 '))
    .join(', ')
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** "in 3 days", "18 minutes ago", "now". */
export function relativeText(value: string | number | Date, now: number, locale: string): string {
  const seconds = (new Date(value).getTime() - now) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit)
  }
  return format.format(0, 'second')
}
