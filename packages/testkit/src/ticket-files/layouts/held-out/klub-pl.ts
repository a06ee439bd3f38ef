import { partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A Polish club night: a phone's width, prose, ends after midnight. */
export const klubPl: Layout<'klub-pl'> = {
  name: 'klub-pl',
  language: 'pl',
  prints: ['event', 'venue', 'startsAt', 'gate', 'faceValue', 'orderNumber'],
  paper: [390, 700],
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Klub Śluza',
        symbology: 'qr',
        evenings: [
          ['Noc Basów: Żółty Księżyc', '2027-03-19T22:00'],
          ['Święto Świateł – DJ Górska', '2027-06-26T23:30'],
        ],
        sections: ['Bilet normalny', 'Przedsprzedaż II'],
        rows: null,
        seats: null,
        gates: ['B', 'od podwórza'],
        prices: [8900, 12_050, 6000],
        currency: 'PLN',
        orderNumber: 'SL/27/00000',
      },
      seed,
    ),
  draw({ text, code, box }, ticket) {
    const at = partsOf(ticket.startsAt, 'pl-PL')
    box(0, 0, 390, 700, '#f6f1ff')
    text(28, 36, 'Twój bilet na', { size: 11, color: '#6b5b95' })
    text(28, 54, ticket.event, { size: 21, face: 'black', width: 334 })
    text(28, 112, `${at.weekday}, ${at.day} ${at.month} ${at.year}, godz. ${at.hour}:${at.minute}`, {
      size: 13,
      face: 'medium',
    })
    text(28, 134, `${ticket.venue}, ul. Rzeczna 7, Łódź`, { size: 12 })
    box(95, 168, 200, 200, '#ffffff')
    code(105, 178, 180, 180)
    text(28, 386, `${ticket.section}, miejsca stojące`, { size: 11 })
    if (ticket.faceValue) text(28, 406, `Cena: ${amountOf(ticket, 'pl-PL')} zł`, { size: 11 })
    if (ticket.gate) text(28, 426, `Wejście: ${ticket.gate}`, { size: 11 })
    if (ticket.orderNumber) text(28, 446, `Nr zamówienia: ${ticket.orderNumber}`, { size: 11 })
    const rules =
      'Impreza od 18 lat, ochrona może poprosić o dowód. Impreza trwa do 05:00, wejście do 02:00. Szatnia 5 zł. ' +
      'Bilet można odsprzedać za nie więcej niż cenę zakupu.'
    text(28, 490, rules, { size: 9, color: '#555555', width: 334, gap: 2 })
  },
}
