const digits = new Map<string, number>()

function digitsOf(currency: string): number {
  const known = digits.get(currency)
  if (known !== undefined) return known
  const found =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  digits.set(currency, found)
  return found
}

/** Minor units as people read them: `SEK 624.00`. */
export function money(amount: number, currency: string): string {
  const code = currency.toUpperCase()
  const places = digitsOf(code)
  const number = new Intl.NumberFormat('en', { minimumFractionDigits: places, maximumFractionDigits: places })
  return `${amount < 0 ? '−' : ''}${code}\u00A0${number.format(Math.abs(amount) / 10 ** places)}`
}

/** An instant for reading, to the second, in UTC. */
export const moment = (date: Date): string => `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`

export const secondsMoment = (seconds: number): string => moment(new Date(seconds * 1000))
