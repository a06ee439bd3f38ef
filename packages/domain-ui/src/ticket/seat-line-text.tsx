import type { SeatPlace } from '../shapes.ts'
import { useSeatLine } from './use-seat-line.ts'

/** Where the seats are: "Stalls, row F, seats 11–12". A range stays on one line. */
export function SeatLine({ seats, className }: { seats: readonly SeatPlace[]; className?: string }) {
  const line = useSeatLine()(seats)
  return (
    <span className={className}>
      {line.split(/(\S+–\S+)/).map((part, index) =>
        index % 2 === 1 ? (
          <span key={index} className="whitespace-nowrap">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
