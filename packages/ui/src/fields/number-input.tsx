import { useState } from 'react'
import { cn } from '../cn.ts'
import { TextInput, type TextInputProps } from './text-input.tsx'

export interface NumberInputProps extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'min' | 'max'> {
  value: number | null
  onChange: (value: number | null) => void
  /** Decimals allowed; 0 for whole numbers. */
  digits?: number
  min?: number
  max?: number
  /** Shown behind the number: "%", "min". */
  unit?: string
}

/** A number typed as text: no wheel surprises, no lost cursor. Outside min and max it is invalid, not changed. */
export function NumberInput({
  value,
  onChange,
  digits = 0,
  min,
  max,
  unit,
  className,
  onBlur,
  ...rest
}: NumberInputProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const read = (text: string) => {
    const bare = text.trim().replace(',', '.').replace('−', '-')
    if (bare === '') return null
    if (!/^-?\d+(\.\d+)?$/.test(bare) || (bare.split('.')[1]?.length ?? 0) > digits) return undefined
    return Number(bare)
  }
  const current = draft === null ? value : read(draft)
  const outside = typeof current === 'number' && (current < (min ?? -Infinity) || current > (max ?? Infinity))
  return (
    <div className="relative">
      <TextInput
        {...rest}
        {...(current === undefined || outside ? { 'aria-invalid': true } : {})}
        inputMode={digits > 0 ? 'decimal' : 'numeric'}
        autoComplete="off"
        value={draft ?? (value === null ? '' : String(value))}
        onChange={(text) => {
          setDraft(text)
          onChange(read(text) ?? null)
        }}
        onBlur={(event) => {
          if (current !== undefined) setDraft(null)
          onBlur?.(event)
        }}
        className={cn('tabular-nums', unit && 'pr-14', className)}
      />
      {unit ? (
        <span className="pointer-events-none absolute inset-y-0 right-4 flex items-center text-soft">{unit}</span>
      ) : null}
    </div>
  )
}
