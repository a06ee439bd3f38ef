// A native <progress> cannot be drawn alike in all browsers.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface ProgressProps {
  /** 0–100; leave out while the length is unknown. */
  value?: number | undefined
  label: string
  /** Shown under the bar: "312 of 500 rows". */
  children?: ReactNode
  tone?: 'ink' | 'ok' | 'amber'
  className?: string
}

const tones = { ink: 'bg-ink', ok: 'bg-ok', amber: 'bg-amber' }

/** How far long work has come. */
export function Progress({ value, label, children, tone = 'ink', className }: ProgressProps) {
  const share = value === undefined ? undefined : Math.min(100, Math.max(0, value))
  return (
    <div className={className}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share)}
        className="h-1.5 overflow-hidden rounded-full bg-line"
      >
        <div
          className={cn(
            'h-full rounded-full transition-[width] duration-300',
            tones[tone],
            share === undefined && 'w-1/3 animate-pulse',
          )}
          style={share === undefined ? undefined : { width: `${share}%` }}
        />
      </div>
      {children ? <div className="mt-2 text-sm text-soft tabular-nums">{children}</div> : null}
    </div>
  )
}
