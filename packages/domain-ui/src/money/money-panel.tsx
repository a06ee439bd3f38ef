import { cn } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import { type PriceLine, PriceLines } from './price-lines.tsx'

export interface MoneyPanelProps {
  title: ReactNode
  lines: readonly PriceLine[]
  total: Omit<PriceLine, 'key'>
  /** Decisions; one main button at most. */
  actions?: ReactNode
  /** What would happen to the books. */
  note?: ReactNode
  className?: string
}

/** The right side of a case or purchase: where the money is and what can be done. */
export function MoneyPanel({ title, lines, total, actions, note, className }: MoneyPanelProps) {
  return (
    <section className={className}>
      <h2 className="mb-3 font-semibold">{title}</h2>
      <PriceLines lines={lines.map((line) => ({ ...line, strong: true }))} total={total} />
      {actions ? <div className="mt-4 grid gap-2.5">{actions}</div> : null}
      {note ? <p className={cn('text-sm text-soft', actions ? 'mt-4' : 'mt-3')}>{note}</p> : null}
    </section>
  )
}
