import { earlier, partsOf } from '../dates.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { sell } from '../sell.ts'

/** A festival: said in sentences, nobody has a seat. */
export const festivalEn: Layout<'festival-en'> = {
  name: 'festival-en',
  language: 'en',
  prints: ['event', 'venue', 'startsAt', 'gate', 'faceValue', 'orderNumber'],
  paper: [420, 595],
  perPage: 1,
  vectorCodes: true,
  order: (seed) =>
    sell(
      {
        venue: 'Low Meadow Farm, Shropshire',
        symbology: 'qr',
        evenings: [
          ['Harrow Fields Festival', '2027-06-12T20:00'],
          ['Lanterns on the Hill', '2027-08-21T14:00'],
        ],
        sections: ['Day ticket', 'Weekend and camping'],
        rows: null,
        seats: null,
        gates: ['North', 'Blue'],
        prices: [3800, 14_500, 6250],
        currency: 'GBP',
        orderNumber: 'HF000000',
      },
      seed,
    ),
  draw({ text, code, box }, ticket) {
    const at = partsOf(ticket.startsAt, 'en-GB')
    box(0, 0, 420, 110, '#25543b')
    text(30, 34, ticket.event, { size: 26, face: 'black', color: '#ffffff', width: 360 })
    text(30, 126, `at ${ticket.venue}`, { size: 14, width: 360 })
    const times = `Doors ${earlier(ticket.startsAt, 90)} · Start ${at.hour}:${at.minute}`
    text(30, 150, `${at.shortWeekday} ${at.day} ${at.shortMonth} ${at.year} · ${times}`, {
      size: 13,
      face: 'bold',
      width: 360,
    })
    text(30, 176, `${ticket.section}, standing, unreserved. Admits one.`, { size: 11, width: 360 })
    if (ticket.gate) text(30, 194, `Please come in by ${ticket.gate} Gate.`, { size: 11, width: 360 })
    code(120, 226, 180, 180)
    const paid = ticket.faceValue ? `You paid £${amountOf(ticket, 'en-GB')} for this ticket` : 'This ticket was free'
    text(30, 424, `${paid}${ticket.orderNumber ? ` in order ${ticket.orderNumber}` : ''}.`, { size: 10, width: 360 })
    const rules =
      'No glass, no fireworks, no drones. Under-16s with an adult. Wristbands are given out at the gate in exchange ' +
      'for this ticket and cannot be replaced. The site closes at 01:00.'
    text(30, 470, rules, { size: 8, color: '#555555', width: 360, gap: 1 })
  },
}
