import { cn } from '@fullhouse/ui'
import type { ReactNode } from 'react'
import type { Money as MoneyValue } from '../shapes.ts'
import { Money } from './money.tsx'

export interface PriceLine {
  key: string
  label: ReactNode
  amount: MoneyValue
  /** What it is counted from; the others are quiet and without currency. */
  strong?: boolean
  /** A sentence under the line. */
  hint?: ReactNode
}

/** A sum people can follow: lines, a rule, what comes out. */
export function PriceLines(props: { lines: readonly PriceLine[]; total: Omit<PriceLine, 'key'>; className?: string }) {
  const { lines, total, className } = props
  return (
    <dl className={cn('text-[0.9375rem]', className)}>
      {lines.map((line) => (
        <Row key={line.key} className={line.strong ? 'text-ink' : 'text-soft'} label={line.label} hint={line.hint}>
          <Money {...line.amount} bare={!line.strong} />
        </Row>
      ))}
      <Row className="mt-2 border-t border-line pt-3 font-semibold" label={total.label} hint={total.hint}>
        <Money {...total.amount} />
      </Row>
    </dl>
  )
}

function Row(props: { label: ReactNode; hint?: ReactNode; className: string; children: ReactNode }) {
  return (
    <div className={cn('flex items-baseline justify-between gap-6 py-1', props.className)}>
      <dt className="min-w-0">
        {props.label}
        {props.hint ? <span className="block text-sm font-normal text-soft">{props.hint}</span> : null}
      </dt>
      <dd className="shrink-0 tabular-nums">{props.children}</dd>
    </div>
  )
}
