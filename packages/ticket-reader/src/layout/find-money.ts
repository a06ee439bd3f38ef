import type { Country } from './country.ts'

export interface Money {
  amount: number
  currency: string
}

export interface MoneyMention extends Money {
  start: number
  end: number
  confidence: number
}

const codes =
  'SEK|EUR|USD|GBP|DKK|NOK|PLN|CZK|CHF|CAD|AUD|HUF|RON|BGN|ISK|JPY|BRL|MXN|NZD|ZAR|TRY|INR|SGD|HKD|AED|ARS|CLP|COP'
const symbols = String.raw`US\$|CA\$|C\$|AU\$|A\$|NZ\$|R\$|MX\$|HK\$|S\$|€|£|\$|zł|zl|Kč|Kc|Ft|¥|kr\.?|Kr\.?|KR|Fr\.|euros?|Euros?`
const mark = `(?:${codes}|${symbols})`
const number = String.raw`\d{1,3}(?:[ .,'’\u00a0\u202f]\d{3}){1,2}(?:[.,]\d{2})?(?!\d)|\d{1,7}(?:[.,](?:\d{2}|-{1,2}|—|–))?(?!\d)`
const before = new RegExp(String.raw`(?<![\p{L}])(${mark})\s?(${number})`, 'gu')
const glued = new RegExp(String.raw`((?:US|CA|AU|C|A)?\$|€|£)(${number})`, 'gu')
const after = new RegExp(String.raw`(?<![\d.,:/-])(${number})\s?(${mark})(?![\p{L}])`, 'gu')
const swedish = /(?<![\d.,:/-])(\d{1,3}(?: \d{3})?|\d{1,6})\s?:-/g

const known: Record<string, string> = {
  'US$': 'USD', 'CA$': 'CAD', 'C$': 'CAD', 'AU$': 'AUD', 'A$': 'AUD', 'NZ$': 'NZD', 'R$': 'BRL', 'MX$': 'MXN', 'HK$': 'HKD', 'S$': 'SGD',
  '€': 'EUR', euro: 'EUR', euros: 'EUR', '£': 'GBP', zł: 'PLN', zl: 'PLN', kč: 'CZK', kc: 'CZK', ft: 'HUF', '¥': 'JPY', 'fr.': 'CHF',
} // prettier-ignore

const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const currencyOf = (written: string, country: Country): { currency: string; confidence: number } | undefined => {
  if (new RegExp(`^(?:${codes})$`).test(written)) return { currency: written, confidence: 0.95 }
  const symbol = known[written] ?? known[written.toLowerCase()]
  if (symbol) return { currency: symbol, confidence: 0.95 }
  if (written === '$') return { currency: country.dollar ?? 'USD', confidence: country.dollar ? 0.93 : 0.7 }
  if (/^kr/i.test(written))
    return country.krone ? { currency: country.krone, confidence: 0.92 } : { currency: 'SEK', confidence: 0.35 }
  return undefined
}

/** `1.234,50`, `1 234`, `450,-` in minor units. */
const minorUnits = (written: string, currency: string): number | undefined => {
  const plain = written.replaceAll(/[\s'’\u00a0\u202f]/g, '').replace(/[.,][-–—]{1,2}$/, '')
  const decimal = /[.,](\d{2})$/.exec(plain)
  const whole = (decimal ? plain.slice(0, -3) : plain).replaceAll(/[.,]/g, '')
  const digits = digitsOf(currency)
  const units = Number(whole) * 10 ** digits + (digits === 0 ? 0 : Number(decimal?.[1] ?? 0) * 10 ** (digits - 2))
  return Number.isSafeInteger(units) && whole.length > 0 && units < 1e10 ? units : undefined
}

/** Sums with a currency in a text, left to right. */
export const findMoney = (raw: string, country: Country): MoneyMention[] => {
  const text = raw.slice(0, 400)
  const found: MoneyMention[] = []
  const take = (start: number, end: number, written: string, symbol: string) => {
    if (found.some((mention) => start < mention.end && end > mention.start)) return
    const currency = currencyOf(symbol, country)
    const amount = currency && minorUnits(written, currency.currency)
    if (currency && amount !== undefined) found.push({ start, end, amount, ...currency })
  }
  for (const [pattern, value, symbol] of [
    [glued, 2, 1],
    [after, 1, 2],
    [before, 2, 1],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      take(match.index, match.index + match[0].length, match[value] ?? '', match[symbol] ?? '')
    }
  }
  for (const match of text.matchAll(swedish)) {
    take(match.index, match.index + match[0].length, match[1] ?? '', 'kr')
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** A sum without its currency, beside a price label. */
export const bareAmount = (text: string, currency: string): number | undefined => {
  const written = /^\s*(\d{1,3}(?:[ .,]\d{3}){0,2}(?:[.,]\d{2})?|\d{1,6}(?:[.,]\d{2})?)\s*(?:,-|:-)?\s*$/.exec(
    text,
  )?.[1]
  return written === undefined ? undefined : minorUnits(written, currency)
}
