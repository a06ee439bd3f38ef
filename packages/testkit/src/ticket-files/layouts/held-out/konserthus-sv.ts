import { partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { capital, sell } from '../sell.ts'

/** A Swedish concert hall: a title of two lines, two tables of columns, a short weekday. */
export const konserthusSv: Layout<'konserthus-sv'> = {
  name: 'konserthus-sv',
  language: 'sv',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Älvstadens konserthus',
        symbology: 'aztec',
        evenings: [
          ['Älvstadens symfoniker spelar Lindqvist: Vattenmusik', '2027-03-19T19:00'],
          ['Vårkören i fullmåne', '2027-04-30T18:00'],
        ],
        sections: ['Parkett höger', 'Första balkong'],
        rows: ['12', '4'],
        seats: [204, 17, 88],
        gates: ['B', '3'],
        prices: [49_500, 27_500, 38_050],
        currency: 'SEK',
        orderNumber: 'KH-000000',
      },
      seed,
    ),
  draw({ text, code, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'sv-SE')
    const table = (y: number, columns: Array<[label: string, value: string | null, x: number, width: number]>) => {
      for (const [label, value, x, width] of columns) {
        if (value === null) continue
        text(x, y, label, { size: 8, color: '#666666', width })
        text(x, y + 12, value, { size: 13, face: 'bold', width })
      }
      rule(48, y + 36, 400, y + 36)
    }
    text(48, 52, ticket.venue.toUpperCase(), { size: 10, face: 'medium', spacing: 1 })
    text(48, 76, ticket.event, { size: 20, face: 'bold', width: 360 })
    table(150, [
      ['Datum', `${capital(at.shortWeekday)} ${at.day} ${at.shortMonth} ${at.year}`, 48, 150],
      ['Tid', `kl ${at.hour}:${at.minute}`, 200, 90],
      ['Dörr', ticket.gate, 300, 90],
    ])
    table(200, [
      ['Sektion', ticket.section, 48, 150],
      ['Bänk', ticket.row, 200, 90],
      ['Plats', ticket.seat, 300, 90],
    ])
    const price = ticket.faceValue && `${amountOf(ticket, 'sv-SE', 'if any')} kr`
    table(250, [
      ['Pris', price, 48, 150],
      ['Bokning', ticket.orderNumber, 200, 190],
    ])
    code(420, 60, 140, 140)
    text(
      48,
      310,
      'Konserten är cirka 2 timmar inklusive paus. Foajén öppnar kl 17:30. Ytterkläder lämnas i garderoben, 30 kr.',
      {
        size: 9,
        color: '#555555',
        width: 350,
        gap: 2,
      },
    )
  },
}
