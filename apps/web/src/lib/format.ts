import { locale } from '@fullhouse/app-frame/format'
import { formatInstant } from '@fullhouse/kernel'

/** "Sat 13 March 2026, 20:00" on the clock of the place. */
export const instantText = (instant: string, zone: string) => formatInstant(instant, zone, locale)

const inZone = (options: Intl.DateTimeFormatOptions) => (instant: string, zone: string) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: zone }).format(new Date(instant))

export const timeText = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
export const dayText = inZone({ weekday: 'short', day: 'numeric', month: 'long' })
export const monthText = inZone({ month: 'long', year: 'numeric' })

/** An instant of the person's own life (a sign-in, a payout), on this device's clock. */
export function deviceTimeText(instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant))
}
