import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface StepperProps {
  steps: readonly string[]
  /** Index of the step the person is at. */
  current: number
  /** Name of the whole way: "Sell a ticket". */
  label: string
  /** "Step 3 of 3", right of the bars on phones. */
  summary?: ReactNode
  className?: string
}

/** Where one is on a short way. */
export function Stepper({ steps, current, label, summary, className }: StepperProps) {
  return (
    <div className={cn('flex items-center gap-4', className)}>
      <ol aria-label={label} className="flex flex-1 gap-1.5">
        {steps.map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} className="min-w-0 flex-1">
            <span aria-hidden className={cn('block h-1 rounded-full', index <= current ? 'bg-ink' : 'bg-line')} />
            <span
              className={cn(
                'mt-1.5 block truncate text-sm max-sm:sr-only',
                index === current ? 'font-semibold' : 'text-soft',
              )}
            >
              {step}
            </span>
          </li>
        ))}
      </ol>
      {summary ? <span className="shrink-0 text-sm text-soft">{summary}</span> : null}
    </div>
  )
}
