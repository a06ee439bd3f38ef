import { printBarcode } from './barcode.ts'
import { theatre } from './layouts/seen/theatre.ts'
import { a4 } from './layouts/layout.ts'
import { finish, openDocument, sheetOn } from './sheet.ts'
import { theatreOrder } from './theatre-order.ts'

/** What the shop sends with the tickets: proof of payment, lets nobody in. */
export function printReceipt(): Promise<Buffer> {
  const doc = openDocument('Receipt', a4)
  doc.addPage()
  const { text, rule } = sheetOn(doc, null)
  const line = (y: number, left: string, right: string, bold = false) => {
    text(56, y, left, { size: 11, face: bold ? 'bold' : 'regular', width: 340 })
    text(400, y, right, { size: 11, face: bold ? 'bold' : 'regular', width: 139, align: 'right' })
  }
  text(56, 60, 'Receipt', { size: 26, face: 'bold' })
  text(56, 100, 'Marlowe Street Theatre Trading Ltd, Bristol · VAT no. GB 123 4567 89', { size: 9 })
  text(56, 130, 'Receipt no. R-2026-118204 · Order MST-4471902 · Paid 2 December 2026', { size: 10 })
  rule(56, 160, 539, 160)
  line(176, '2 × The Lighthouse Keepers, 13 March 2027 19:30, Stalls F 12–13', '£85.00')
  line(200, 'Booking fee', '£3.00')
  line(224, 'Card payment, Visa ending 4242', '−£88.00')
  rule(56, 250, 539, 250)
  line(262, 'Total incl. VAT', '£88.00', true)
  line(284, 'of which VAT 20 %', '£14.67')
  line(306, 'Amount due', '£0.00')
  text(56, 360, 'Thank you for your purchase. This receipt is not valid for entry; your tickets are sent separately.', {
    size: 10,
    width: 480,
  })
  return finish(doc)
}

/** A flight: has a seat, a gate and a code, and is nothing we sell. */
export async function printBoardingPass(): Promise<Buffer> {
  const doc = openDocument('Boarding pass', [595, 300])
  doc.addPage()
  const payload = 'M1HOLM/ASTRID MS      EXK7Q2P ARNLHRZZ 0814 072Y014C0031 147>5181WM7071BZZ 0000000000000'
  const png = await printBarcode(payload, 'pdf417')
  const { text, code, box } = sheetOn(doc, { png, svg: null })
  box(0, 0, 595, 44, '#0b4f6c')
  text(24, 13, 'BOARDING PASS · BOARDINGKORT', { size: 14, face: 'bold', color: '#ffffff' })
  const cell = (x: number, y: number, label: string, value: string) => {
    text(x, y, label, { size: 8, color: '#666666', width: 150 })
    text(x, y + 11, value, { size: 15, face: 'bold', width: 200 })
  }
  cell(24, 60, 'PASSENGER', 'HOLM / ASTRID MS')
  cell(250, 60, 'FLIGHT', 'ZZ 814')
  cell(340, 60, 'DATE', '13 MAR 2027')
  cell(24, 108, 'FROM', 'STOCKHOLM ARN')
  cell(250, 108, 'TO', 'LONDON LHR')
  cell(24, 156, 'GATE', 'B7')
  cell(90, 156, 'BOARDING', '07:10')
  cell(180, 156, 'DEPARTURE', '07:45')
  cell(290, 156, 'SEAT', '14C')
  cell(350, 156, 'GROUP', '3')
  code(24, 205, 400, 85)
  return finish(doc)
}

/** A ticket as people crop it: everything is there but the code. */
export function printTicketWithoutCode(): Promise<Buffer> {
  const [ticket] = theatreOrder(1)
  const doc = openDocument('Ticket', a4)
  doc.addPage()
  theatre.draw(sheetOn(doc, null), { ...ticket!, payload: '' })
  return finish(doc)
}
