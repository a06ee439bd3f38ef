import { useState } from 'react'
import { cn } from '../cn.ts'
import { useUi } from '../ui-provider.tsx'
import { currencyDigits, formatMinorUnits, parseMinorUnits } from './minor-units.ts'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type'> {
  /** Integer minor units; `null` while empty or unreadable. */
  value: number | null
  onChange: (minorUnits: number | null) => void
  /** ISO 4217 code, shown before the amount. */
  currency: string
  /** Large and in the display face: the asked price. */
  big?: boolean
}

/** An amount of money in the person's own number format. */
export function MoneyInput({ value, onChange, currency, big, className, onBlur, onFocus, ...rest }: MoneyInputProps) {
  const { locale } = useUi()
  const digits = currencyDigits(currency)
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (value === null ? '' : formatMinorUnits(value, locale, digits))
  const unreadable = draft !== null && parseMinorUnits(draft, locale, digits) === undefined
  return (
    <div className="relative">
      <span
        aria-hidden
        className={cn(
          'pointer-events-none absolute inset-y-0 left-3.5 flex items-center',
          big ? 'display text-3xl' : 'text-soft',
        )}
      >
        {currency}
      </span>
      <TextInput
        {...rest}
        {...(unreadable ? { 'aria-invalid': true } : {})}
        inputMode={digits === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        onFocus={onFocus}
        onChange={(text) => {
          setDraft(text)
          onChange(parseMinorUnits(text, locale, digits) ?? null)
        }}
        onBlur={(event) => {
          if (!unreadable) setDraft(null)
          onBlur?.(event)
        }}
        className={cn(big ? 'display min-h-16 py-3 pl-24 text-3xl' : 'pl-14', 'tabular-nums', className)}
      />
    </div>
  )
}
