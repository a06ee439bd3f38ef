import { partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A French cinema's phone ticket: narrow, centred, labels above. */
export const cinemaFr: Layout<'cinema-fr'> = {
  name: 'cinema-fr',
  language: 'fr',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'faceValue', 'orderNumber'],
  paper: [360, 640],
  perPage: 1,
  order: (seed) =>
    sell(
      {
        venue: 'Cinéma Le Méridien, Valmont',
        symbology: 'qr',
        evenings: [
          ['Les Étés de Camille', '2027-03-18T20:30'],
          ['Le Facteur et la Marée', '2027-02-07T17:05'],
        ],
        sections: ['4', '11'],
        rows: ['F', 'B', 'L'],
        seats: [12, 5, 18],
        gates: null,
        prices: [1190, 950],
        currency: 'EUR',
        orderNumber: 'C0000000',
      },
      seed,
    ),
  draw({ text, code, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'fr-FR')
    const centred = { width: 320, align: 'center' } as const
    text(20, 30, ticket.venue, { size: 12, color: '#555555', ...centred })
    text(20, 52, ticket.event, { size: 22, face: 'bold', ...centred })
    text(20, 84, 'VF · 2D · Durée 1 h 52', { size: 10, color: '#777777', ...centred })
    text(20, 106, `le ${at.day} ${at.month} ${at.year} à ${at.hour}h${at.minute}`, {
      size: 15,
      face: 'medium',
      ...centred,
    })
    rule(20, 138, 340, 138, { dash: 4 })
    const columns = [
      ['Salle', ticket.section],
      ['Rang', ticket.row],
      ['Place', ticket.seat],
    ] as const
    for (const [at, [label, value]] of columns.entries()) {
      if (value === null) continue
      const cell = { width: 100, align: 'center' } as const
      text(30 + at * 100, 150, label, { size: 9, color: '#777777', ...cell })
      text(30 + at * 100, 164, value, { size: 24, face: 'bold', ...cell })
    }
    code(90, 212, 180, 180)
    if (ticket.faceValue) text(20, 410, `Plein tarif : ${amountOf(ticket, 'fr-FR')} €`, { size: 11, ...centred })
    if (ticket.orderNumber) text(20, 430, `N° de commande : ${ticket.orderNumber}`, { size: 11, ...centred })
    text(
      20,
      470,
      'Présentez ce billet à l’entrée de la salle. Les portes ferment 15 minutes après le début de la séance.',
      {
        size: 9,
        color: '#555555',
        ...centred,
      },
    )
  },
}
