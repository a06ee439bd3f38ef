import type { Seat } from '@fullhouse/contracts/tickets'

/** The seat columns of a ticket, as contracts show them. */
export function presentSeat(row: {
  section: string
  row: string | null
  seat: string | null
  gate: string | null
}): Seat {
  return { section: row.section, row: row.row, seat: row.seat, gate: row.gate }
}
