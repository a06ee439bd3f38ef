import { partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** An Austrian opera house: hardly a label, numbers for the date, the cast and the day of printing around it. */
export const operDe: Layout<'oper-de'> = {
  name: 'oper-de',
  language: 'de',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'faceValue', 'orderNumber'],
  paper: [595, 420],
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Stadtoper Lindau am See',
        symbology: 'code128',
        evenings: [
          ['Die Gärten von Almería', '2027-03-12T19:30'],
          ['Der Uhrmacher', '2027-12-05T11:00'],
        ],
        sections: ['Parkett links', '2. Rang Mitte', 'Loge 7'],
        rows: ['4', '1', '10'],
        seats: [12, 33, 5],
        gates: null,
        prices: [8900, 14_500, 5250],
        currency: 'EUR',
        orderNumber: '000-0000',
      },
      seed,
    ),
  draw({ text, code, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'de-AT')
    const centred = { width: 515, align: 'center' } as const
    text(40, 34, ticket.venue, { size: 13, face: 'medium', ...centred })
    rule(220, 58, 375, 58)
    text(40, 68, ticket.event, { size: 24, face: 'bold', ...centred })
    text(40, 102, 'Oper in drei Akten · Musikalische Leitung: Henrike Falk · Regie: Ottó Barna', {
      size: 9,
      face: 'italic',
      ...centred,
    })
    text(40, 128, `${at.day2}.${at.month2}.${at.year} ${at.hour}:${at.minute}`, { size: 17, face: 'bold', ...centred })
    const seat = [ticket.section, ticket.row && `Reihe ${ticket.row}`, ticket.seat && `Platz ${ticket.seat}`]
    text(40, 162, seat.filter(Boolean).join(', '), { size: 15, ...centred })
    const price = ticket.faceValue && `${ticket.faceValue.currency} ${amountOf(ticket, 'de-DE')}`
    const order = ticket.orderNumber && `Buchungsnr. ${ticket.orderNumber}`
    text(40, 192, ['Normalpreis', price, order].filter(Boolean).join('  ·  '), { size: 10, ...centred })
    code(120, 222, 355, 90)
    text(40, 314, ticket.payload, { size: 8, ...centred })
    text(
      40,
      350,
      'Gedruckt am 04.01.2027 09:12 · Kein Einlass nach Beginn der Vorstellung · Dauer ca. 2 h 40 min, eine Pause',
      {
        size: 8,
        color: '#555555',
        ...centred,
      },
    )
  },
}
