import { theatreOrder } from '../../theatre-order.ts'
import { partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'

/** An English theatre: print at home, small labels above large values. */
export const theatre: Layout<'theatre'> = {
  name: 'theatre',
  language: 'en',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  order: (seed) => theatreOrder(2 + (seed % 2), { seed }),
  draw({ text, code, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'en-GB')
    const cell = (x: number, y: number, label: string, value: string | null) => {
      if (value === null) return
      text(x, y, label, { size: 8, color: '#666666' })
      text(x, y + 12, value, { size: 15, face: 'bold', width: 240 })
    }
    text(48, 48, 'YOUR E-TICKET', { size: 9, face: 'medium', color: '#8a1538', spacing: 2 })
    text(48, 70, ticket.event, { size: 26, face: 'bold', width: 500 })
    text(48, 108, ticket.venue, { size: 12 })
    rule(48, 136, 547, 136)
    cell(48, 152, 'Date', `${at.weekday} ${at.day} ${at.month} ${at.year}`)
    cell(330, 152, 'Time', `${at.hour12}.${at.minute}${at.ampm.toLowerCase()}`)
    cell(48, 200, 'Section', ticket.section)
    cell(180, 200, 'Row', ticket.row)
    cell(250, 200, 'Seat', ticket.seat)
    cell(330, 200, 'Entrance', ticket.gate)
    if (ticket.faceValue) {
      const sign = { GBP: '£', EUR: '€', USD: '$' }[ticket.faceValue.currency] ?? `${ticket.faceValue.currency} `
      cell(48, 248, 'Price', `${sign}${amountOf(ticket, 'en-GB')}`)
    }
    cell(330, 248, 'Order number', ticket.orderNumber)
    code(48, 310, 190, 190)
    text(48, 506, ticket.payload, { size: 8, color: '#444444' })
    text(260, 320, 'Have this page ready on your phone or on paper. Each code admits one person, once.', {
      size: 10,
      width: 280,
      gap: 3,
    })
    rule(48, 560, 547, 560)
    const small =
      'Latecomers may not be admitted until a suitable break. Bags larger than A4 cannot be brought into the ' +
      'auditorium. Tickets may be resold at face value or less. Box office open Monday to Saturday from 10am.'
    text(48, 572, small, { size: 8, color: '#555555', width: 499 })
  },
}
