import { earlier, partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { capital, sell } from '../sell.ts'

/** A Danish concert hall: three tickets on one sheet, to be cut apart. */
export const koncertsalDa: Layout<'koncertsal-da'> = {
  name: 'koncertsal-da',
  language: 'da',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 3,
  order: (seed) =>
    sell(
      {
        venue: 'Sundby Koncertsal',
        symbology: 'aztec',
        evenings: [
          ['Nytårsklang med Øresund Sinfonietta', '2027-03-20T19:30'],
          ['Brahms og børnene', '2027-02-14T15:00'],
        ],
        sections: ['Parket venstre', 'Balkon', '1. etage'],
        rows: ['7', '18'],
        seats: [14, 231, 6],
        gates: null,
        prices: [32_500, 18_000, 41_500],
        currency: 'DKK',
        orderNumber: '0000-0000',
      },
      seed,
    ),
  draw({ text, code, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'da-DK')
    text(36, 28, ticket.venue, { size: 10, face: 'medium', color: '#444444' })
    text(36, 44, ticket.event, { size: 18, face: 'bold', width: 350 })
    text(36, 94, `${capital(at.weekday)} d. ${at.day}. ${at.month} ${at.year} kl. ${at.hour}.${at.minute}`, {
      size: 12,
    })
    text(36, 112, `Dørene åbner kl. ${earlier(ticket.startsAt, 45).replace(':', '.')}`, { size: 9, color: '#555555' })
    const seat = [ticket.section, ticket.row && `række ${ticket.row}`, ticket.seat && `sæde ${ticket.seat}`]
    text(36, 138, seat.filter(Boolean).join(', '), { size: 14, face: 'bold', width: 350 })
    if (ticket.faceValue) text(36, 172, `Pris: kr. ${amountOf(ticket, 'da-DK')}`, { size: 10 })
    if (ticket.orderNumber) text(150, 172, `Ordrenr. ${ticket.orderNumber}`, { size: 10 })
    text(36, 196, 'Billetten refunderes ikke. Sluk mobilen før koncerten. Garderobe 20 kr.', {
      size: 8,
      color: '#555555',
    })
    code(405, 34, 150, 150)
    text(405, 190, ticket.payload, { size: 7, width: 150, align: 'center' })
    rule(0, 279, 595, 279, { dash: 3 })
  },
}
