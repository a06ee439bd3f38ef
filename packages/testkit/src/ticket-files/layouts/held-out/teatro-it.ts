import { partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { capital, sell } from '../sell.ts'

/** An Italian theatre: landscape, with a stub that repeats the seat and a code on its side. */
export const teatroIt: Layout<'teatro-it'> = {
  name: 'teatro-it',
  language: 'it',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: [720, 270],
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Teatro della Luna, Borgoverde',
        symbology: 'code128',
        evenings: [
          ['La locandiera di mare', '2027-03-19T20:45'],
          ['Così è la città', '2027-11-28T16:30'],
        ],
        sections: ['PLATEA', 'GALLERIA', 'PALCHI II ORDINE'],
        rows: ['C', '9', 'M'],
        seats: [14, 3, 27],
        gates: ['2', 'A'],
        prices: [3500, 2200, 4850],
        currency: 'EUR',
        orderNumber: '0000000000',
      },
      seed,
    ),
  draw({ text, code, box, rule, turned }, ticket) {
    const at = partsOf(ticket.startsAt, 'it-IT')
    box(0, 0, 720, 14, '#1d2f6f')
    text(24, 28, ticket.venue, { size: 11, face: 'medium', width: 420 })
    text(24, 48, ticket.event, { size: 22, face: 'bold', width: 430 })
    text(24, 86, `${capital(at.weekday)} ${at.day} ${at.month} ${at.year} - ore ${at.hour}:${at.minute}`, { size: 13 })
    const seat: Array<[string, string | null]> = [
      ['Settore', ticket.section],
      ['Fila', ticket.row],
      ['Posto', ticket.seat],
      ['Ingresso', ticket.gate],
    ]
    let x = 24
    for (const [label, value] of seat.filter(([, value]) => value !== null)) {
      text(x, 122, label, { size: 8, color: '#666666', width: 150 })
      text(x, 134, value!, { size: 15, face: 'bold', width: 170 })
      x += label === 'Settore' ? 180 : 70
    }
    if (ticket.faceValue) text(24, 174, `Prezzo € ${amountOf(ticket, 'it-IT')} + prev. € 3,50`, { size: 10 })
    text(24, 190, 'Intero · IVA assolta · Emesso il 04/01/2027 10:02', { size: 9, color: '#555555' })
    if (ticket.orderNumber) text(24, 206, `Ordine n. ${ticket.orderNumber}`, { size: 10 })
    text(24, 226, 'Sigillo fiscale 8F3A 77C2 0B91 E4D5 · Organizzatore: Fondazione Teatro della Luna', {
      size: 7.5,
      color: '#555555',
    })
    code(470, 26, 74, 226, 90)
    rule(556, 14, 556, 270, { dash: 3 })
    text(570, 28, ticket.event, { size: 10, face: 'bold', width: 110 })
    text(570, 60, `${at.day2}/${at.month2}/${at.year} ${at.hour}:${at.minute}`, { size: 9 })
    text(
      570,
      76,
      [ticket.section, ticket.row && `F. ${ticket.row}`, ticket.seat && `P. ${ticket.seat}`].filter(Boolean).join('\n'),
      {
        size: 10,
        face: 'medium',
        width: 110,
      },
    )
    turned(706, 250, 270, () => text(0, -8, 'TAGLIANDO DI CONTROLLO', { size: 8, color: '#777777', spacing: 1 }))
  },
}
