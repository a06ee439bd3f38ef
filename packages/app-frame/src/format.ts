import { formatMoney, type Money } from '@fullhouse/kernel'

export const locale = 'en-GB'

export const moneyText = (value: Money) => formatMoney(value, locale)

/** "Sweden" for "SE"; the code itself where the browser knows no name. */
export function countryText(code: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
}
