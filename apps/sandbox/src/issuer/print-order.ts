import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { toBuffer } from 'bwip-js/node'
import PDFDocument from 'pdfkit'

/** An order at a ticket office that is not ours. */
export interface Order {
  event: string
  venue: string
  /** Local time at the venue, `2027-03-13T20:00`. */
  startsAt: string
  section: string
  row: string
  /** The first seat; the others follow. */
  seat: number
  count: number
  /** As printed: `SEK 520.00`. */
  price: string
}

const font = (weight: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)))

/** The tickets of an order as another issuer prints them, one a page. The same order gives the same codes. */
export async function printOrder(order: Order): Promise<Buffer> {
  const document = new PDFDocument({ size: [420, 595], margin: 36, autoFirstPage: false, info: { Title: order.event } })
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(parts))))
  document.on('data', (part: Buffer) => parts.push(part))
  document.registerFont('plain', font('400Regular')).registerFont('bold', font('700Bold'))
  const number = orderNumber(order)
  for (let index = 0; index < order.count; index += 1) {
    const code = `${number}${String(order.seat + index).padStart(4, '0')}`
    const picture = await toBuffer({ bcid: 'qrcode', text: code, scale: 5, padding: 6, backgroundcolor: 'FFFFFF' })
    document.addPage()
    document.font('plain').fontSize(10).fillColor('#555').text('Marquee Ticket Office').fillColor('#000').moveDown()
    document.font('bold').fontSize(20).text(order.event)
    document.font('plain').fontSize(12).text(order.venue).text(longDate(order.startsAt)).moveDown()
    const place: [string, string][] = [
      ['Section', order.section],
      ['Row', order.row],
      ['Seat', String(order.seat + index)],
      ['Price', order.price],
      ['Order number', number],
    ]
    for (const [label, value] of place) {
      const { y } = document
      document.font('plain').fontSize(11).text(label, 36, y, { width: 100 })
      document.font('bold').fontSize(11).text(value, 140, y)
    }
    document.image(picture, 130, document.y + 20, { width: 160 })
    document.font('plain').fontSize(10).text(code, 36, 540, { width: 348, align: 'center' })
  }
  document.end()
  return whole
}

const orderNumber = (order: Order): string => {
  const hash = createHash('sha256').update(JSON.stringify(order)).digest()
  return `${hash.readUIntBE(0, 6)}`.slice(0, 12).padStart(12, '4')
}

const longDate = (local: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${local}:00Z`))}, ${local.slice(11)}`
