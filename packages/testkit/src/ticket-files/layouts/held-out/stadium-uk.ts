import { earlier, partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** An English football ground: a grid of labels above values beside small print and a sponsor. */
export const stadiumUk: Layout<'stadium-uk'> = {
  name: 'stadium-uk',
  language: 'en',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Canal Road Stadium',
        symbology: 'pdf417',
        evenings: [
          ['Thornbury Athletic v Eastmoor Town', '2027-03-20T15:00'],
          ['Thornbury Athletic v Calderbridge Rovers', '2027-04-06T19:45'],
        ],
        sections: ['104', 'E12', '7'],
        rows: ['22', 'BB', '5'],
        seats: [118, 61, 203],
        gates: ['C', '14'],
        prices: [3800, 4500, 2750],
        currency: 'GBP',
        orderNumber: '0000000-TA',
      },
      seed,
    ),
  draw({ text, code, box, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'en-GB')
    text(40, 40, 'MATCH TICKET', { size: 11, face: 'bold', color: '#0a3d91', spacing: 1 })
    text(40, 60, ticket.event, { size: 17, face: 'black', width: 340 })
    const times = `Turnstiles open ${earlier(ticket.startsAt, 90)} · Kick-off ${at.hour}:${at.minute}`
    text(40, 108, `${at.shortWeekday} ${at.day} ${at.shortMonth} ${at.year} · ${times}`, { size: 11, width: 350 })
    text(40, 126, ticket.venue, { size: 11, face: 'medium' })
    const cells: Array<[string, string | null]> = [
      ['STAND', 'East'],
      ['GATE', ticket.gate],
      ['BLOCK', ticket.section],
      ['ROW', ticket.row],
      ['SEAT', ticket.seat],
      ['AREA', 'Home supporters'],
    ]
    for (const [index, [label, value]] of cells.entries()) {
      const [x, y] = [40 + (index % 3) * 115, 156 + Math.floor(index / 3) * 52]
      box(x, y, 108, 46, '#eef2fa')
      text(x + 8, y + 6, label, { size: 8, color: '#555555', width: 95 })
      text(x + 8, y + 19, value ?? '-', { size: value && value.length > 8 ? 10 : 16, face: 'bold', width: 98 })
    }
    if (ticket.faceValue) text(40, 274, `Adult £${amountOf(ticket, 'en-GB')}`, { size: 11 })
    if (ticket.orderNumber) text(150, 274, `Booking ref ${ticket.orderNumber}`, { size: 11 })
    code(40, 306, 340, 110)
    rule(398, 40, 398, 420)
    box(410, 40, 150, 130, '#ffd447')
    text(420, 52, 'Half-time pies', { size: 15, face: 'black', width: 130 })
    text(420, 76, 'Two for £9.50 with this ticket at the Row Z kiosk, gate 3. Until 30 April 2027.', {
      size: 9,
      width: 130,
      gap: 2,
    })
    const small =
      'Ground regulations apply. Persistent standing is not permitted in seated areas. No re-admission. Supporters may ' +
      'be searched. If the match is postponed the ticket is valid for the new date. Lost tickets cannot be replaced. ' +
      'Ticket office 0113 496 0000, open 9:00 to 17:00.'
    text(410, 184, small, { size: 7, color: '#555555', width: 150, gap: 1 })
  },
}
