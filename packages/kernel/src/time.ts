import { Temporal } from 'temporal-polyfill'

/** Whether `zone` is an IANA time zone this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone.includes('/') || zone === 'UTC'
  } catch {
    return false
  }
}

/** The instant of a wall-clock time ("2026-03-13T20:00") in a zone, as RFC 3339 UTC. Throws RangeError when unreadable. */
export function zonedToInstant(local: string, zone: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
}

/** The wall-clock time of an instant in a zone, "2026-03-13T20:00". */
export function instantToZoned(instant: string, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** Date and time for people in the event's own zone: "Sat 13 March 2026, 20:00". */
export function formatInstant(instant: string, zone: string, locale = 'en-GB'): string {
  const at = new Date(instant)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(at)
  const day = part({ day: 'numeric', month: 'long', year: 'numeric' })
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${part({ weekday: 'short' })} ${day}, ${time}`
}
