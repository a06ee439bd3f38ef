import { currencyExponent, formatMoney } from '@fullhouse/kernel'
import { cn, formatMinorUnits, useUi } from '@fullhouse/ui'
import type { Money as MoneyValue } from '../shapes.ts'

export interface MoneyProps extends MoneyValue {
  /** In a column of one currency: "− 102", the currency only for those who listen. */
  bare?: boolean
  /** Puts + before what comes in. */
  signed?: boolean
  className?: string
}

/** An amount as people read it: "SEK 1,122". */
export function Money({ amount, currency, bare, signed, className }: MoneyProps) {
  const { locale } = useUi()
  const size = { amount: Math.abs(amount), currency }
  const sign = amount < 0 ? '−\u00a0' : signed && amount > 0 ? '+\u00a0' : ''
  return (
    <span className={cn('whitespace-nowrap', className)}>
      {sign}
      {bare ? (
        <>
          <span className="sr-only">{currency} </span>
          {formatMinorUnits(size.amount, locale, currencyExponent(currency))}
        </>
      ) : (
        formatMoney(size, locale)
      )}
    </span>
  )
}
