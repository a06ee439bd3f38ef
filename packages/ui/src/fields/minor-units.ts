/** Decimals of a currency as ISO 4217 counts them: SEK 2, JPY 0, KWD 3. */
export function currencyDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

function decimalSign(locale: string): string {
  return new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.'
}

/**
 * Reads an amount as people type it ("1 122,50", "1,122.5", "1'122") into minor units.
 * Empty is `null`; what is no amount, or finer than the currency, is `undefined`.
 */
export function parseMinorUnits(text: string, locale: string, digits: number): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '')
  if (bare === '') return null
  if (!/^\d[\d.,]*$/.test(bare)) return undefined
  const at = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  const sign = at < 0 ? '' : bare.charAt(at)
  const after = at < 0 ? '' : bare.slice(at + 1)
  const once = at >= 0 && bare.indexOf(sign) === at
  // One sign before exactly three digits groups thousands, unless the locale writes decimals with it.
  const isDecimal = once && (sign === decimalSign(locale) || after.length !== 3)
  const whole = (isDecimal ? bare.slice(0, at) : bare).replace(/[.,]/g, '')
  const fraction = isDecimal ? after : ''
  if (fraction.length > digits) return undefined
  const amount = Number(whole + fraction.padEnd(digits, '0'))
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** Minor units as the locale writes them, without currency; whole amounts without decimals. */
export function formatMinorUnits(amount: number, locale: string, digits: number): string {
  const scale = 10 ** digits
  const whole = amount % scale === 0
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(amount / scale)
}
