import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { OverlayOptions } from 'sharp'
import { printBarcode } from './barcode.ts'
import { partsOf } from './layouts/dates.ts'
import { amountOf } from './layouts/money.ts'
import { block, words } from './picture-parts.ts'
import type { PrintedTicket } from './printed-ticket.ts'

export interface PictureOptions {
  format?: 'png' | 'jpeg' | 'webp'
  /** Degrees clockwise; the corners become the background's. */
  rotate?: number
  /** Of a JPEG or WebP, 1…100. */
  quality?: number
  /** As a phone shows it: status bar, app bar, dark surround. */
  screenshot?: boolean
  /** As a phone takes it of paper on a table: askew, soft, unevenly lit, noisy. */
  photographed?: boolean
}

const width = 900
const height = 1300

/** A picture of one ticket: as exported by an issuer, or as people make them. */
export async function printTicketPicture(ticket: PrintedTicket, options: PictureOptions = {}): Promise<Buffer> {
  const { format = 'png', rotate = 0, quality = 90, screenshot = false, photographed = false } = options
  let picture = await paper(ticket)
  if (screenshot) picture = await onAPhone(picture)
  if (photographed) picture = await onATable(picture)
  const turned = rotate === 0 ? sharp(picture) : sharp(picture).rotate(rotate, { background: '#ffffff' })
  const opaque = turned.flatten({ background: '#ffffff' })
  if (format === 'jpeg') return opaque.jpeg({ quality }).toBuffer()
  if (format === 'webp') return opaque.webp({ quality }).toBuffer()
  return opaque.png().toBuffer()
}

async function paper(ticket: PrintedTicket): Promise<Buffer> {
  const at = partsOf(ticket.startsAt, 'en-GB')
  const seat = [ticket.section, ticket.row && `Row ${ticket.row}`, ticket.seat && `Seat ${ticket.seat}`]
  const lines: Array<[string, number, 'regular' | 'bold']> = [
    [ticket.event, 52, 'bold'],
    [ticket.venue, 32, 'regular'],
    [`${at.weekday} ${at.day} ${at.month} ${at.year}, ${at.hour}:${at.minute}`, 32, 'regular'],
    [seat.filter(Boolean).join(' · '), 38, 'bold'],
  ]
  if (ticket.gate) lines.push([`Entrance ${ticket.gate}`, 30, 'regular'])
  if (ticket.faceValue) lines.push([`Price ${ticket.faceValue.currency} ${amountOf(ticket, 'en-GB')}`, 28, 'regular'])
  if (ticket.orderNumber) lines.push([`Order ${ticket.orderNumber}`, 28, 'regular'])
  const layers: OverlayOptions[] = [block(0, 0, width, 24, '#1f3b73')]
  let top = 70
  for (const [said, size, face] of lines) {
    layers.push(await words(60, top, said, size, { face }))
    top += Math.round(size * 1.9)
  }
  const code = sharp(await printBarcode(ticket.payload, ticket.symbology, 6))
  const room = { width: width - 120, height: Math.min(560, height - top - 60) }
  const { data, info } = await code
    .resize({ ...room, fit: 'inside', kernel: 'nearest', withoutEnlargement: true })
    .toBuffer({ resolveWithObject: true })
  layers.push({ input: data, left: Math.round((width - info.width) / 2), top: top + 30 })
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite(layers)
    .png()
    .toBuffer()
}

async function onAPhone(picture: Buffer): Promise<Buffer> {
  const shown = await sharp(picture).resize({ width: 1010 }).toBuffer()
  const layers = [
    await words(110, 58, '19:04', 42, { face: 'bold', color: '#ffffff' }),
    block(960, 62, 90, 36, '#e8e8e8'),
    await words(480, 160, 'My tickets', 44, { face: 'bold', color: '#ffffff' }),
    { input: shown, left: 80, top: 280 },
    block(80, 1800, 1010, 130, '#2f6fed'),
    await words(430, 1840, 'Add to wallet', 44, { color: '#ffffff' }),
    block(385, 2490, 400, 12, '#ffffff'),
  ]
  return sharp({ create: { width: 1170, height: 2532, channels: 3, background: '#15171c' } })
    .composite(layers)
    .png()
    .toBuffer()
}

async function onATable(picture: Buffer): Promise<Buffer> {
  const askew = await sharp(picture)
    .ensureAlpha()
    .affine([0.99, 0.07, -0.03, 0.96], { background: '#00000000' })
    .blur(0.9)
    .png()
    .toBuffer()
  const { width: wide, height: high } = await sharp(askew).metadata()
  const [across, down] = [wide + 420, high + 360]
  const light = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}"><defs><linearGradient id="l" x2="1" y2="1">` +
      `<stop offset="0" stop-color="#fff" stop-opacity=".12"/><stop offset="1" stop-color="#000" stop-opacity=".38"/>` +
      `</linearGradient></defs><rect width="100%" height="100%" fill="url(#l)"/></svg>`,
  )
  // Grain from a hash, so that the same photo is taken again.
  const grain = createHash('shake256', { outputLength: across * down })
    .update('grain')
    .digest()
  const noise = await sharp(grain, { raw: { width: across, height: down, channels: 1 } })
    .linear(0.25, 96)
    .png()
    .toBuffer()
  return sharp({ create: { width: across, height: down, channels: 3, background: '#7a5c43' } })
    .composite([
      { input: askew, left: 210, top: 170 },
      { input: light, left: 0, top: 0 },
      { input: noise, left: 0, top: 0, blend: 'soft-light' },
    ])
    .png()
    .toBuffer()
}
