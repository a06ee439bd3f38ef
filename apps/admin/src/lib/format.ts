import { locale } from '@fullhouse/app-frame/format'
import { currencyExponent, formatInstant, type Money } from '@fullhouse/kernel'

/** An amount in a column: always with the currency's decimals, so that the points stand under each other. */
export function columnText({ amount, currency }: Money): string {
  const digits = currencyExponent(currency)
  const figures = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return figures.format(amount / 10 ** digits).replace('-', '−')
}

/** "Sat 13 March 2026, 20:00" on the clock of the place. */
export const instantText = (instant: string, zone: string): string => formatInstant(instant, zone, locale)

/** The zone of the clock on the agent's own desk. */
export const deskZone = new Intl.DateTimeFormat().resolvedOptions().timeZone

/** "19:38:05" on the agent's own clock. */
export function clockTimeText(instant: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'medium' }).format(new Date(instant))
}

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })

/** Parts per million as people say them: 1 200 000 is "120%". */
export const ppmText = (ppm: number) => percent.format(ppm / 1_000_000)
