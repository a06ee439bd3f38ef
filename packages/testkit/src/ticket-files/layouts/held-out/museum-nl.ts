import { partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A Dutch museum's time slot: labels with colons, the day it was ordered beside the day it is for. */
export const museumNl: Layout<'museum-nl'> = {
  name: 'museum-nl',
  language: 'nl',
  prints: ['event', 'venue', 'startsAt', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  vectorCodes: true,
  order: (seed) =>
    sell(
      {
        venue: 'Museum aan de Vaart',
        symbology: 'qr',
        evenings: [
          ['Licht op water: tekeningen 1890–1925', '2027-03-16T20:15'],
          ['De kaartenmakers van Oosterdam', '2027-05-02T10:30'],
        ],
        sections: ['Volwassene', 'Jongere 13–18'],
        rows: null,
        seats: null,
        gates: ['Vaartzijde', 'Tuin'],
        prices: [1750, 4250, 900],
        currency: 'EUR',
        orderNumber: 'MV-0000-0000',
      },
      seed,
    ),
  draw({ text, code, box, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'nl-NL')
    box(0, 0, 24, 842, '#e4572e')
    text(60, 50, ticket.venue, { size: 16, face: 'black', color: '#e4572e' })
    text(60, 72, 'Vaartkade 11, 2000 AB Oosterdam', { size: 9, color: '#666666' })
    text(60, 110, 'Toegangsbewijs', { size: 11, color: '#666666' })
    text(60, 126, ticket.event, { size: 21, face: 'bold', width: 480 })
    text(60, 164, `${at.weekday} ${at.day} ${at.month} ${at.year}, aanvang ${at.hour}.${at.minute} uur`, { size: 13 })
    rule(60, 194, 540, 194)
    text(60, 206, `Soort ticket: ${ticket.section}`, { size: 11 })
    if (ticket.gate) text(60, 224, `Ingang: ${ticket.gate}`, { size: 11 })
    if (ticket.faceValue) text(60, 242, `Prijs: € ${amountOf(ticket, 'nl-NL')} incl. servicekosten`, { size: 11 })
    if (ticket.orderNumber) text(60, 260, `Bestelnummer: ${ticket.orderNumber}`, { size: 11 })
    text(60, 278, 'Besteld op: 02-12-2026 om 14:12', { size: 11 })
    code(60, 320, 170, 170)
    const visit =
      'Kom binnen een kwartier na aanvang. Jassen en tassen gaan in de garderobe. Het museumcafé is geopend tot 22.00 ' +
      'uur. Met dit ticket krijgt u 10% korting in de winkel. Annuleren kan tot 24 uur van tevoren.'
    text(260, 330, visit, { size: 9, color: '#555555', width: 280, gap: 2 })
  },
}
