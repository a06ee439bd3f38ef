import { Slider as Base } from '@base-ui/react/slider'
import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

export interface SliderMark {
  value: number
  /** A limit is drawn in curtain red. */
  limit?: boolean
}

export interface SliderProps {
  value: number
  onChange: (value: number) => void
  /** When the hand lets go: the moment to save. */
  onCommit?: (value: number) => void
  min: number
  max: number
  step?: number
  label: string
  /** What is read aloud for a value: "SEK 510". */
  valueText: (value: number) => string
  marks?: readonly SliderMark[]
  /** Words under the two ends. */
  startText?: ReactNode
  endText?: ReactNode
  disabled?: boolean
  className?: string
}

/** A value on a line, for prices: arrow keys one step, Page keys ten. */
export function Slider(props: SliderProps) {
  const { value, onChange, min, max, step = 1, marks = [], className } = props
  return (
    <div className={className}>
      <Base.Root
        value={value}
        onValueChange={(next) => onChange(next)}
        onValueCommitted={(next) => props.onCommit?.(next)}
        min={min}
        max={max}
        step={step}
        largeStep={step * 10}
        disabled={props.disabled ?? false}
      >
        <Base.Control className="flex h-12 w-full touch-none items-center select-none data-disabled:opacity-50">
          <Base.Track className="relative h-1.5 w-full rounded-full bg-line">
            <Base.Indicator className="rounded-full bg-ink" />
            {marks.map((mark) => (
              <span
                key={mark.value}
                aria-hidden
                className={cn('absolute -top-2 h-5.5 w-0.5 rounded-full', mark.limit ? 'bg-curtain' : 'bg-edge')}
                style={{ left: `${((mark.value - min) / (max - min)) * 100}%` }}
              />
            ))}
            <Base.Thumb
              aria-label={props.label}
              getAriaValueText={(_, current) => props.valueText(current)}
              className="size-9 rounded-full border-[7px] border-ink bg-card has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            />
          </Base.Track>
        </Base.Control>
      </Base.Root>
      <div className="flex justify-between gap-4 text-sm text-soft tabular-nums">
        <span>{props.startText}</span>
        <span className="text-right">{props.endText}</span>
      </div>
    </div>
  )
}
