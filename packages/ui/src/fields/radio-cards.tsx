import { type ReactNode, useId } from 'react'
import { cn } from '../cn.ts'
import { FieldError } from './field.tsx'

export interface RadioCard<Value extends string> {
  value: Value
  label: ReactNode
  hint?: ReactNode
  /** To the right: an amount, a tag. */
  aside?: ReactNode
  disabled?: boolean
}

export interface RadioCardsProps<Value extends string> {
  legend: ReactNode
  hideLegend?: boolean
  cards: readonly RadioCard<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  error?: ReactNode
  columns?: 1 | 2 | 3
}

const grids = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-3' }

/** One of a few choices, each with room for its sentence. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { legend, hideLegend, cards, value, onChange, error, columns = 1 } = props
  const name = useId()
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined} className="min-w-0">
      <legend className={cn('mb-2 text-[0.9375rem] font-semibold', hideLegend && 'sr-only')}>{legend}</legend>
      <div className={cn('grid gap-2.5', grids[columns])}>
        {cards.map((card) => (
          <label
            key={card.value}
            className="flex min-h-14 items-start gap-3 rounded-control border border-line bg-card p-4 has-checked:border-ink has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:opacity-55"
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={value === card.value}
              disabled={card.disabled}
              onChange={() => onChange(card.value)}
              className="mt-0.5 size-5 shrink-0 appearance-none rounded-full border border-edge bg-card outline-hidden checked:border-6 checked:border-ink"
            />
            <span className="min-w-0 flex-1 text-[0.9375rem]">
              <span className="font-semibold">{card.label}</span>
              {card.hint ? <span className="mt-0.5 block text-sm text-soft">{card.hint}</span> : null}
            </span>
            {card.aside ? <span className="shrink-0 text-[0.9375rem] tabular-nums">{card.aside}</span> : null}
          </label>
        ))}
      </div>
      <FieldError id={`${name}-error`}>{error}</FieldError>
    </fieldset>
  )
}
