import { partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** An American arena: a table with its header row, slashes in the date, fees beside the price. */
export const arenaUs: Layout<'arena-us'> = {
  name: 'arena-us',
  language: 'en',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: [612, 792],
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Bayside Arena',
        symbology: 'pdf417',
        evenings: [
          ['The Paper Satellites: Night Signal Tour', '2027-03-14T19:30'],
          ['Harbor City Herons vs. Ridgeline Owls', '2027-11-05T18:00'],
        ],
        sections: ['112', 'FLOOR A', '230'],
        rows: ['K', '4', 'AA'],
        seats: [9, 14, 3],
        gates: ['East', 'B', '4'],
        prices: [8550, 12_000, 6475],
        currency: 'USD',
        orderNumber: '00-00000/BSA',
      },
      seed,
    ),
  draw({ text, code, box, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'en-US')
    box(0, 0, 612, 60, '#0d1b2a')
    text(36, 20, 'PRINT-AT-HOME TICKET', { size: 16, face: 'black', color: '#ffffff' })
    text(400, 24, 'Do not duplicate', { size: 10, color: '#ffffff', width: 176, align: 'right' })
    text(36, 84, ticket.event, { size: 20, face: 'bold', width: 540 })
    text(36, 116, ticket.venue, { size: 13, face: 'medium' })
    text(36, 134, '500 Pier Avenue, Harbor City, CA 94000', { size: 10, color: '#555555' })
    text(36, 156, `${at.month2.replace(/^0/, '')}/${at.day}/${at.year} ${at.hour12}:${at.minute} ${at.ampm}`, {
      size: 14,
      face: 'bold',
    })
    box(36, 190, 540, 22, '#d9dee5')
    const columns = [
      ['SECTION', ticket.section],
      ['ROW', ticket.row],
      ['SEAT', ticket.seat],
      ['ENTRY GATE', ticket.gate],
    ] as const
    for (const [at, [label, value]] of columns.entries()) {
      text(46 + at * 135, 196, label, { size: 9, face: 'bold', width: 125 })
      text(46 + at * 135, 220, value ?? '—', { size: 20, face: 'black', width: 125 })
    }
    rule(36, 254, 576, 254)
    if (ticket.faceValue) {
      const fees = Math.round(ticket.faceValue.amount * 0.14)
      const money = (amount: number) => `$${amountOf({ ...ticket, faceValue: { amount, currency: 'USD' } }, 'en-US')}`
      text(46, 264, `Face value ${money(ticket.faceValue.amount)}`, { size: 10 })
      text(220, 264, `Fees ${money(fees)}`, { size: 10 })
      text(320, 264, `Total ${money(ticket.faceValue.amount + fees)}`, { size: 10 })
    }
    if (ticket.orderNumber) text(46, 284, `Order # ${ticket.orderNumber}`, { size: 10 })
    code(36, 330, 540, 130)
    text(36, 470, ticket.payload, { size: 9, color: '#444444' })
    const terms =
      'This ticket is a revocable license. Holder assumes all risk incidental to the event. No refunds, no exchanges. ' +
      'Date and time subject to change. Clear bags only, max 12 x 6 x 12 in. Parking lots open 2 hours before the event.'
    text(36, 640, terms, { size: 7.5, color: '#555555', width: 540 })
  },
}
