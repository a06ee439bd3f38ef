import { createHash } from 'node:crypto'
import { PKPass } from 'passkit-generator'
import sharp from 'sharp'
import { madeUpCertificates } from './made-up-certificates.ts'
import type { PrintedTicket } from './printed-ticket.ts'
import { zip } from './zip.ts'

const passType = 'pass.invented.boxoffice'
const team = 'INVENTED01'
const barcodeFormats = {
  qr: 'PKBarcodeFormatQR',
  aztec: 'PKBarcodeFormatAztec',
  pdf417: 'PKBarcodeFormatPDF417',
  code128: 'PKBarcodeFormatCode128',
} as const
// Of the countries whose money it is, in winter.
const offsets: Record<string, string> = { GBP: '+00:00', USD: '-05:00' }

export interface PassOptions {
  signed?: boolean
  /** A value changed after the manifest was written. */
  altered?: boolean
  /** Apple's machine-readable seat and event beside the fields people see. */
  semantics?: boolean
}

/** The pass.json of a ticket, as its issuer's system would fill it. */
export function passJson(ticket: PrintedTicket, semantics = true): Record<string, unknown> {
  const startsAt = `${ticket.startsAt}:00${offsets[ticket.faceValue?.currency ?? ''] ?? '+01:00'}`
  const price = ticket.faceValue && { amount: ticket.faceValue.amount / 100, currency: ticket.faceValue.currency }
  const field = (key: string, label: string, value: string | null) => (value === null ? [] : [{ key, label, value }])
  const code = { format: barcodeFormats[ticket.symbology], message: ticket.payload, messageEncoding: 'iso-8859-1' }
  return {
    formatVersion: 1,
    passTypeIdentifier: passType,
    teamIdentifier: team,
    organizationName: 'Invented Box Office',
    serialNumber: createHash('sha256').update(ticket.payload).digest('hex').slice(0, 20),
    description: `Ticket: ${ticket.event}`,
    relevantDate: startsAt,
    backgroundColor: 'rgb(31,59,115)',
    foregroundColor: 'rgb(255,255,255)',
    barcodes: [code],
    barcode: code,
    eventTicket: {
      headerFields: [{ key: 'date', label: 'DATE', value: startsAt, dateStyle: 'PKDateStyleShort' }],
      primaryFields: field('event', 'EVENT', ticket.event),
      secondaryFields: field('venue', 'VENUE', ticket.venue),
      auxiliaryFields: [
        ...field('section', 'SECTION', ticket.section),
        ...field('row', 'ROW', ticket.row),
        ...field('seat', 'SEAT', ticket.seat),
        ...field('gate', 'GATE', ticket.gate),
      ],
      backFields: [
        ...field('order', 'Order number', ticket.orderNumber),
        ...(price ? [{ key: 'price', label: 'Price', value: price.amount, currencyCode: price.currency }] : []),
      ],
    },
    ...(semantics
      ? {
          semantics: {
            eventName: ticket.event,
            venueName: ticket.venue,
            eventStartDate: startsAt,
            ...(ticket.gate ? { venueEntrance: ticket.gate } : {}),
            seats: [
              {
                seatSection: ticket.section,
                ...(ticket.row ? { seatRow: ticket.row } : {}),
                ...(ticket.seat ? { seatNumber: ticket.seat } : {}),
              },
            ],
          },
        }
      : {}),
  }
}

/** An event ticket for a phone's wallet. Its signer is made up: the signature is sound, Apple does not vouch for it. */
export async function printPass(ticket: PrintedTicket, options: PassOptions = {}): Promise<Buffer> {
  const { signed = true, altered = false, semantics = true } = options
  const pass = JSON.stringify(passJson(ticket, semantics))
  const icon = await sharp({ create: { width: 29, height: 29, channels: 3, background: '#1f3b73' } })
    .png()
    .toBuffer()
  const files: Record<string, Buffer> = { 'pass.json': Buffer.from(pass), 'icon.png': icon }
  const sealed = signed ? sign(files) : { ...files, 'manifest.json': manifestOf(files) }
  if (altered) {
    const inside = sealed['pass.json']!.toString()
    sealed['pass.json'] = Buffer.from(inside.replaceAll(JSON.stringify(ticket.section), '"Front Stalls VIP"'))
  }
  return zip(Object.entries(sealed).map(([name, bytes]) => ({ name, bytes })))
}

function sign(files: Record<string, Buffer>): Record<string, Buffer> {
  const pass = new PKPass(files, madeUpCertificates(passType, team))
  // Asking for the buffer is what closes and signs the pass.
  pass.getAsBuffer()
  return { ...pass.getAsRaw() }
}

const manifestOf = (files: Record<string, Buffer>): Buffer =>
  Buffer.from(
    JSON.stringify(
      Object.fromEntries(
        Object.entries(files).map(([name, bytes]) => [name, createHash('sha1').update(bytes).digest('hex')]),
      ),
    ),
  )
