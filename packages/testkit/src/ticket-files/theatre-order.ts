import type { PrintedTicket } from './printed-ticket.ts'
import { seededCode, seededDigits } from './seeded.ts'

export type OrderOverrides = Partial<PrintedTicket> & { seed?: number }

/** An order of one invented evening: seats side by side, a different code on each, the same for the same seed. */
export function theatreOrder(count: number, { seed = 1, ...overrides }: OrderOverrides = {}): PrintedTicket[] {
  const firstSeat = Number(overrides.seat ?? 11 + (seed % 7))
  return Array.from({ length: count }, (_, at) => ({
    event: 'The Lighthouse Keepers',
    venue: 'Marlowe Street Theatre, Bristol',
    startsAt: '2027-03-13T19:30',
    section: 'Stalls',
    row: 'F',
    gate: null,
    symbology: 'qr',
    faceValue: { amount: 4250, currency: 'GBP' },
    orderNumber: `MST-${seededDigits(`order ${seed}`, 7)}`,
    ...overrides,
    payload: overrides.payload && count === 1 ? overrides.payload : seededCode(`ticket ${seed} ${at}`, 22),
    seat: overrides.seat === null ? null : String(firstSeat + at),
  }))
}
