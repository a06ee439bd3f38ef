import { formatInstant, formatMoney, type Money } from '@fullhouse/kernel'

export const locale = 'en-GB'

export const moneyText = (value: Money) => formatMoney(value, locale)

/** "Sat 13 March 2026, 20:00" on the clock of the place. */
export const instantText = (instant: string, zone: string) => formatInstant(instant, zone, locale)

/** The zone of the clock on the agent's own desk. */
export const deskZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** "13 Mar 2026, 20:00:05" on the agent's own clock: what happened in the machine. */
export function deskTimeText(instant: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(new Date(instant))
}

/** "19:38:05" on the agent's own clock. */
export function clockTimeText(instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(instant))
}

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })

/** Parts per million as people say them: 1 200 000 is "120%". */
export const ppmText = (ppm: number) => percent.format(ppm / 1_000_000)

/** "Sweden" for "SE". */
export function countryText(code: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
}
