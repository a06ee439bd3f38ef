import type { PrintedTicket } from '../printed-ticket.ts'
import { seededDigits } from '../seeded.ts'
import { theatreOrder } from '../theatre-order.ts'

/** What an issuer's house sells: an order takes one of each list, by its seed. */
export interface House extends Pick<PrintedTicket, 'venue' | 'symbology'> {
  evenings: Array<[event: string, startsAt: string]>
  sections: string[]
  rows: string[] | null
  seats: number[] | null
  gates: string[] | null
  /** Minor units. */
  prices: number[]
  currency: string
  /** `0` stands for a digit: `MST-0000000`. */
  orderNumber: string
}

/** An order of two or three tickets side by side. */
export function sell(house: House, seed: number): PrintedTicket[] {
  const one = <T>(list: T[]): T => list[seed % list.length]!
  const [event, startsAt] = one(house.evenings)
  const digits = seededDigits(`${house.venue} ${seed}`, 12).split('')
  return theatreOrder(2 + (seed % 2), {
    seed: seed * 101 + house.venue.length,
    venue: house.venue,
    symbology: house.symbology,
    event,
    startsAt,
    section: one(house.sections),
    row: house.rows && one(house.rows),
    seat: house.seats && String(one(house.seats)),
    gate: house.gates && one(house.gates),
    faceValue: { amount: one(house.prices), currency: house.currency },
    orderNumber: house.orderNumber.replaceAll('0', () => digits.pop() ?? '7'),
  })
}

/** The first letter large, as at the start of a line. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
