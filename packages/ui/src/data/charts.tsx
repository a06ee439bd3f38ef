import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface SparklineProps {
  values: readonly number[]
  /** The line in words: "Sales of 14 days, highest 31 on Friday". */
  label: string
  className?: string
}

/** A tiny line; the last point is marked. */
export function Sparkline({ values, label, className }: SparklineProps) {
  const top = Math.max(...values, 1)
  const bottom = Math.min(...values, 0)
  const step = values.length > 1 ? 96 / (values.length - 1) : 0
  const points = values.map((value, index) => {
    const y = 28 - ((value - bottom) / (top - bottom)) * 24
    return [2 + index * step, y] as const
  })
  const last = points.at(-1)
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 102 32"
      className={cn('h-8 w-26 shrink-0 overflow-visible', className)}
    >
      <polyline
        points={points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last ? <circle cx={last[0]} cy={last[1]} r="3.5" className="fill-amber" /> : null}
    </svg>
  )
}

export interface BarListItem {
  key: string
  label: ReactNode
  value: number
  /** The value as people read it. */
  text: ReactNode
  tone?: 'ink' | 'ok' | 'sea' | 'amber' | 'curtain'
}

const bars = { ink: 'bg-ink', ok: 'bg-ok', sea: 'bg-sea', amber: 'bg-amber', curtain: 'bg-curtain' }

/** Numbers to compare, longest bar the largest. */
export function BarList({ items, label }: { items: readonly BarListItem[]; label: string }) {
  const top = Math.max(...items.map((item) => item.value), 1)
  return (
    <ul aria-label={label} className="space-y-3">
      {items.map((item) => (
        <li key={item.key} className="text-[0.9375rem]">
          <div className="flex justify-between gap-4">
            <span className="min-w-0 truncate">{item.label}</span>
            <span className="shrink-0 font-semibold tabular-nums">{item.text}</span>
          </div>
          <div aria-hidden className="mt-1 h-1.5 rounded-full bg-well">
            <div
              className={cn('h-full rounded-full', bars[item.tone ?? 'ink'])}
              style={{ width: `${Math.max(0, (item.value / top) * 100)}%` }}
            />
          </div>
        </li>
      ))}
    </ul>
  )
}
