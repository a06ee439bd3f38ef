import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface StatProps {
  label: ReactNode
  value: ReactNode
  /** What it is compared with, or where it comes from. */
  note?: ReactNode
  tone?: 'ink' | 'ok' | 'amber' | 'curtain'
  chart?: ReactNode
  className?: string
}

const tones = { ink: 'text-soft', ok: 'text-ok', amber: 'text-amber', curtain: 'text-curtain' }

/** One number with its name. */
export function Stat({ label, value, note, tone = 'ink', chart, className }: StatProps) {
  return (
    <div className={cn('flex min-w-0 items-end justify-between gap-4', className)}>
      <div className="min-w-0">
        <p className="text-sm text-soft">{label}</p>
        <p className="text-2xl leading-tight font-semibold">{value}</p>
        {note ? <p className={cn('text-sm', tones[tone])}>{note}</p> : null}
      </div>
      {chart}
    </div>
  )
}
