import { earlier, partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A German agency's arena concert: seat in one line of pairs, a column of advertisement and terms. */
export const konzertDe: Layout<'konzert-de'> = {
  name: 'konzert-de',
  language: 'de',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Weserhalle Brückstadt',
        symbology: 'aztec',
        evenings: [
          ['Große Freiheit & Band', '2027-03-13T20:00'],
          ['Nachtzug – Die Abschiedstour', '2027-10-08T19:30'],
        ],
        sections: ['12', 'Unterrang 5', 'B'],
        rows: ['7', '15', '2'],
        seats: [23, 4, 11],
        gates: ['Nord', 'West 2', 'C'],
        prices: [4250, 7990, 6400],
        currency: 'EUR',
        orderNumber: '0000 0000',
      },
      seed,
    ),
  draw({ text, code, rule, box }, ticket) {
    const at = partsOf(ticket.startsAt, 'de-DE')
    text(40, 44, 'print@home-Ticket', { size: 10, color: '#777777' })
    text(40, 66, ticket.event, { size: 22, face: 'bold', width: 330 })
    text(40, 122, `${at.weekday}, ${at.day}. ${at.month} ${at.year}`, { size: 13, face: 'medium' })
    text(40, 142, `Einlass: ${earlier(ticket.startsAt, 90)} Uhr · Beginn: ${at.hour}:${at.minute} Uhr`, { size: 11 })
    text(40, 168, ticket.venue, { size: 13, face: 'medium', width: 330 })
    text(40, 186, 'Hafenallee 3, 28000 Brückstadt', { size: 10, color: '#555555' })
    rule(40, 210, 370, 210)
    text(40, 222, `Block ${ticket.section}`, { size: 15, face: 'bold', width: 140 })
    if (ticket.row) text(190, 222, `Reihe ${ticket.row}`, { size: 15, face: 'bold', width: 90 })
    if (ticket.seat) text(285, 222, `Platz ${ticket.seat}`, { size: 15, face: 'bold', width: 90 })
    if (ticket.gate) text(40, 248, `Eingang: ${ticket.gate}`, { size: 11 })
    if (ticket.faceValue) {
      text(40, 274, `Preis: € ${amountOf(ticket, 'de-DE')} inkl. Gebühren und MwSt.`, { size: 10 })
    }
    if (ticket.orderNumber) text(40, 292, `Auftragsnummer: ${ticket.orderNumber}`, { size: 10 })
    code(40, 330, 170, 170)
    box(390, 40, 165, 300, '#f4e9d8')
    text(402, 56, 'Schon Hunger?', { size: 14, face: 'black', width: 140 })
    text(
      402,
      84,
      'Im Foyer wartet ab 18:00 Uhr die Weserküche auf Sie. Gegen Vorlage dieses Tickets: 10 % auf alles.',
      {
        size: 9,
        width: 140,
        gap: 2,
      },
    )
    const terms =
      'Es gelten die Allgemeinen Geschäftsbedingungen des Veranstalters. Ton- und Bildaufnahmen sind nicht gestattet. ' +
      'Kein Anspruch auf Rücknahme. Veranstalter: Brückstadt Konzerte GmbH. Hotline 0421 000 00 (Mo–Fr 9–18 Uhr).'
    text(390, 352, terms, { size: 7, color: '#666666', width: 165, gap: 1 })
  },
}
