import { earlier, partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A Swedish football club: labels to the left, values in a column. */
export const fotbollSv: Layout<'fotboll-sv'> = {
  name: 'fotboll-sv',
  language: 'sv',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Åvallen',
        symbology: 'qr',
        evenings: [
          ['Sjöstadens IF – Västerbro BK', '2027-04-10T15:00'],
          ['Sjöstadens IF – Östmarks FF', '2027-09-26T17:30'],
        ],
        sections: ['D', 'Östra övre 24', '112'],
        rows: ['12', '3', '27'],
        seats: [148, 22, 7],
        gates: ['7', 'Norra', 'F'],
        prices: [49_500, 32_000, 18_550],
        currency: 'SEK',
        orderNumber: '000000000',
      },
      seed,
    ),
  draw({ text, code, rule, box }, ticket) {
    const at = partsOf(ticket.startsAt, 'sv-SE')
    box(40, 40, 515, 6, '#006a4e')
    text(40, 56, 'BILJETT', { size: 24, face: 'black', color: '#006a4e' })
    code(395, 70, 160, 160)
    const price = ticket.faceValue && `${amountOf(ticket, 'sv-SE', 'if any')} kr inkl. moms`
    const rows: Array<[string, string | null]> = [
      ['Match', ticket.event],
      ['Arena', ticket.venue],
      ['Datum', `${at.weekday} ${at.day} ${at.month} ${at.year}`],
      ['Insläpp', `från kl. ${earlier(ticket.startsAt, 90)}`],
      ['Avspark', `kl. ${at.hour}:${at.minute}`],
      ['Ingång', ticket.gate],
      ['Sektion', ticket.section],
      ['Rad', ticket.row],
      ['Plats', ticket.seat],
      ['Pris', price],
      ['Bokningsnr', ticket.orderNumber],
    ]
    let y = 104
    for (const [label, value] of rows.filter(([, value]) => value !== null)) {
      text(40, y + 1, label, { size: 10, color: '#555555', width: 90 })
      text(135, y, value!, { size: 12, face: 'bold', width: 250 })
      y += 24
    }
    rule(40, y + 10, 555, y + 10)
    const small =
      'Biljetten gäller för en person vid ett tillfälle. Väskor större än A4 får inte tas med in på arenan. ' +
      'Visa biljetten i mobilen eller utskriven. Köpet omfattas inte av ångerrätt.'
    text(40, y + 22, small, { size: 8, color: '#555555', width: 515 })
  },
}
