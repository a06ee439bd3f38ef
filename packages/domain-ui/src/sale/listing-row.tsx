import { cn } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../money/money.tsx'
import type { Money as MoneyValue, SafetyLevel, SeatPlace } from '../shapes.ts'
import { SafetyTag } from '../ticket/safety-tag.tsx'
import { SeatLine } from '../ticket/seat-line-text.tsx'

export interface ListingRowProps {
  seats: readonly SeatPlace[]
  /** What one ticket costs with everything. */
  each: MoneyValue
  safety: SafetyLevel
  /** "Nora keeps hers until you have yours" */
  sentence?: ReactNode
  selected?: boolean
  onSelect?: () => void
  /** Pointer or focus comes and goes: light the seats on the map. */
  onPoint?: (pointed: boolean) => void
  disabled?: boolean
  className?: string
}

/** One offer in a list: where, how safe, what it costs with everything. */
export function ListingRow(props: ListingRowProps) {
  const { seats, each, safety, sentence, selected = false, onSelect, onPoint, disabled, className } = props
  const { t } = useTranslation('domain')
  return (
    <button
      type="button"
      aria-pressed={selected}
      disabled={disabled}
      onClick={onSelect}
      onMouseEnter={() => onPoint?.(true)}
      onMouseLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
      className={cn(
        'grid w-full grid-cols-[1fr_auto] gap-x-5 gap-y-2.5 border-b border-line border-l-4 border-l-transparent px-5 py-4 text-left hover:bg-card focus-visible:-outline-offset-3 disabled:opacity-55',
        selected && 'border-l-curtain bg-card',
        className,
      )}
    >
      <SeatLine seats={seats} className="font-semibold" />
      <span className="row-span-2 text-right">
        <Money {...each} className="block text-[1.375rem] leading-tight font-semibold" />
        <span className="text-sm text-soft">{t(seats.length > 1 ? 'price.each' : 'price.allIn')}</span>
      </span>
      {sentence ? <span className="text-[0.9375rem] text-soft">{sentence}</span> : null}
      <span className="col-span-2">
        <SafetyTag level={safety} />
      </span>
    </button>
  )
}
