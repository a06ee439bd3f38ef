import type { Seat } from '@fullhouse/contracts/tickets'

/** A place in one line of English, for papers. */
export function seatWords({ section, row, seat, gate }: Seat): string {
  return [section, row && `row ${row}`, seat && `seat ${seat}`, gate && `gate ${gate}`].filter(Boolean).join(' · ')
}
