import type { PrintedTicket } from '../printed-ticket.ts'

/** The amount alone, as the country writes it: `42,50`, `1,250.00`, `495`. */
export function amountOf(
  { faceValue }: PrintedTicket,
  locale: string,
  decimals: 'always' | 'if any' = 'always',
): string {
  const amount = (faceValue?.amount ?? 0) / 100
  const digits = decimals === 'if any' && Number.isInteger(amount) ? 0 : 2
  return amount.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
