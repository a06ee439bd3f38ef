import { Minus, Plus } from 'lucide-react'
import { IconButton } from '../actions/icon-button.tsx'
import { useUi } from '../ui-provider.tsx'

export interface QuantityPickerProps {
  value: number
  onChange: (value: number) => void
  /** The quantities allowed, ascending; a seller may not leave one seat alone. */
  allowed: readonly number[]
  label: string
}

/** How many: steps only through allowed quantities. */
export function QuantityPicker({ value, onChange, allowed, label }: QuantityPickerProps) {
  const { texts } = useUi()
  const less = allowed.findLast((quantity) => quantity < value)
  const more = allowed.find((quantity) => quantity > value)
  return (
    <fieldset className="inline-flex items-center rounded-control border border-edge bg-card">
      <legend className="sr-only">{label}</legend>
      <IconButton label={texts.less} disabled={less === undefined} onClick={() => less !== undefined && onChange(less)}>
        <Minus size={18} aria-hidden />
      </IconButton>
      <output aria-live="polite" className="min-w-8 text-center text-lg font-semibold tabular-nums">
        {value}
      </output>
      <IconButton label={texts.more} disabled={more === undefined} onClick={() => more !== undefined && onChange(more)}>
        <Plus size={18} aria-hidden />
      </IconButton>
    </fieldset>
  )
}
