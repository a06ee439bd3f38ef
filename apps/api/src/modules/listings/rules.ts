import type { Seat } from '@fullhouse/contracts/tickets'

/** Seats in the order people walk along a row: numbers as numbers. */
export function seatOrder(a: Seat, b: Seat): number {
  return (a.seat ?? '').localeCompare(b.seat ?? '', 'en', { numeric: true })
}
