import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { seatWords } from './seat-words.ts'
import type { ShownCode } from './code-of.ts'
import type { OccurrenceInfo } from '#modules/events'
import type { Seat, Symbology } from '@fullhouse/contracts/tickets'
import { toBuffer } from 'bwip-js/node'
import PDFDocument from 'pdfkit'

const font = (weight: string) =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)))
let fonts: { plain: Buffer; bold: Buffer } | undefined

/** What bwip-js calls our symbologies, and how it draws them large enough for a scanner at arm's length. */
const drawn: Record<Symbology, { bcid: string; scale: number; height?: number }> = {
  qr: { bcid: 'qrcode', scale: 6 },
  aztec: { bcid: 'azteccode', scale: 6 },
  pdf417: { bcid: 'pdf417', scale: 4 },
  code128: { bcid: 'code128', scale: 4, height: 22 },
}

export interface Sheet {
  occurrence: OccurrenceInfo
  seat: Seat
  /** A clean picture of the ticket as its seller's file showed it; without one the code is drawn. */
  page: Uint8Array | null
  code: ShownCode
  /** Who may use this copy, the purchase or ticket it belongs to, and when it was taken. */
  mark: string
}

/**
 * One ticket as a page to print. Nothing of the seller's file is in it but pixels: no scripts, links or attachments.
 * Its mark stands around the ticket, never on its code.
 */
export async function drawSheet(sheet: Sheet): Promise<Buffer> {
  fonts ??= { plain: font('400Regular'), bold: font('700Bold') }
  const document = new PDFDocument({
    size: 'A4',
    margin: 48,
    info: { Title: sheet.occurrence.title, Producer: 'Fullhouse' },
  })
  const whole = collect(document)
  document.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold)
  const { title, venueName, city, startsAt, timeZone } = sheet.occurrence
  document.font('bold').fontSize(18).text(title)
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(startsAt)
  document.font('plain').fontSize(11).text(`${when} · ${venueName}, ${city}`)
  document.text(seatWords(sheet.seat)).moveDown()
  const box = { x: 48, y: document.y, width: document.page.width - 96, height: document.page.height - document.y - 110 }
  if (sheet.page) {
    document.image(Buffer.from(sheet.page), box.x, box.y, { fit: [box.width, box.height], align: 'center' })
  } else {
    const code = await toBuffer({
      ...drawn[sheet.code.symbology],
      text: sheet.code.code,
      padding: 8,
      backgroundcolor: 'FFFFFF',
    })
    document.image(code, box.x, box.y, { fit: [box.width, Math.min(box.height, 320)], align: 'center' })
  }
  document.fillColor('#555').fontSize(9)
  document.text(sheet.mark, 48, document.page.height - 84, { width: box.width, align: 'center', lineBreak: true })
  document.save().rotate(-90, { origin: [24, document.page.height / 2] })
  document.text(sheet.mark, 24 - 300, document.page.height / 2 - 5, { width: 600, align: 'center', lineBreak: false })
  document.restore().end()
  return whole
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
    document.on('error', reject)
  })
}
