import type { ReactNode } from 'react'
import { cn } from '../cn.ts'

/** A condition that is on or off: "2 together", "Step-free". */
export function FilterChip(props: { pressed: boolean; onPress: (pressed: boolean) => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={() => props.onPress(!props.pressed)}
      className={cn(
        'touch inline-flex items-center gap-1.5 rounded-full border px-3.5 py-1 text-sm font-semibold transition-colors [--touch-fine:2.125rem]',
        props.pressed ? 'border-ink bg-ink text-paper' : 'border-line bg-card text-ink hover:border-edge hover:bg-well',
      )}
    >
      {props.children}
    </button>
  )
}
