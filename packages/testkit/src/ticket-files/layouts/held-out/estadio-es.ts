import { partsOf } from '../dates.ts'
import { a4 } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { amountOf } from '../money.ts'
import { capital, sell } from '../sell.ts'

/** A Spanish stadium: a ruled table, the holder's name, the code drawn as lines. */
export const estadioEs: Layout<'estadio-es'> = {
  name: 'estadio-es',
  language: 'es',
  prints: ['event', 'venue', 'startsAt', 'section', 'row', 'seat', 'gate', 'faceValue', 'orderNumber'],
  paper: a4,
  perPage: 1,
  vectorCodes: true,
  order: (seed) =>
    sell(
      {
        venue: 'Estadio de la Ribera',
        symbology: 'qr',
        evenings: [
          ['CD Almazora – Atlético Peñalba', '2027-03-20T21:00'],
          ['CD Almazora – Unión Montseny', '2027-10-17T18:30'],
        ],
        sections: ['214', 'Tribuna Alta', '107'],
        rows: ['8', '21', '3'],
        seats: [23, 6, 41],
        gates: ['12', '4B', '31'],
        prices: [3800, 6550, 2500],
        currency: 'EUR',
        orderNumber: 'QX0000L0',
      },
      seed,
    ),
  draw({ text, code, box, rule }, ticket) {
    const at = partsOf(ticket.startsAt, 'es-ES')
    box(36, 36, 523, 90, '#7b1e3a')
    text(52, 48, 'LIGA REGIONAL · JORNADA 28', { size: 9, color: '#f1d8de', spacing: 1 })
    text(52, 66, ticket.event, { size: 20, face: 'black', color: '#ffffff', width: 490 })
    text(52, 98, ticket.venue, { size: 12, color: '#ffffff' })
    text(36, 144, `${capital(at.weekday)}, ${at.day} de ${at.month} de ${at.year} - ${at.hour}:${at.minute} h`, {
      size: 14,
      face: 'bold',
    })
    text(36, 164, 'Apertura de puertas 90 minutos antes del partido', { size: 9, color: '#555555' })
    const columns = [
      ['PUERTA', ticket.gate],
      ['SECTOR', ticket.section],
      ['FILA', ticket.row],
      ['ASIENTO', ticket.seat],
    ] as const
    for (const y of [190, 212, 250]) rule(36, y, 559, y, { color: '#7b1e3a' })
    for (const [index, [label, value]] of columns.entries()) {
      const x = 36 + index * 131
      text(x, 196, label, { size: 9, face: 'medium', width: 131, align: 'center' })
      text(x, 220, value ?? '-', { size: 18, face: 'bold', width: 131, align: 'center' })
    }
    text(36, 268, 'Titular: Lucía Ferrer Ibáñez', { size: 10 })
    if (ticket.faceValue) text(36, 286, `Precio: ${amountOf(ticket, 'es-ES')} € (IVA incluido)`, { size: 10 })
    if (ticket.orderNumber) text(300, 286, `Localizador: ${ticket.orderNumber}`, { size: 10 })
    code(205, 330, 185, 185)
    const rules =
      'Entrada personal. El club podrá exigir el DNI junto a esta entrada. Prohibido el acceso con botellas, bengalas o ' +
      'paraguas. La hora del partido puede cambiar: consulte la web del club 48 horas antes.'
    text(36, 560, rules, { size: 8, color: '#555555', width: 523 })
  },
}
