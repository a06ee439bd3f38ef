import type { SeatPlace } from '../shapes.ts'
import { useSeatLine } from './use-seat-line.ts'

/** Where the seats are: "Stalls, row F, seats 11–12". */
export function SeatLine({ seats, className }: { seats: readonly SeatPlace[]; className?: string }) {
  const line = useSeatLine()
  return <span className={className}>{line(seats)}</span>
}
