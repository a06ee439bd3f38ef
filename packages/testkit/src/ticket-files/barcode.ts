import { toBuffer, toSVG } from 'bwip-js/node'
import type { RenderOptions } from 'bwip-js/node'
import sharp from 'sharp'
import type { Symbology } from './printed-ticket.ts'

const encoders = { qr: 'qrcode', aztec: 'azteccode', pdf417: 'pdf417', code128: 'code128' } as const

const optionsFor = (payload: string, symbology: Symbology, scale: number): RenderOptions => ({
  bcid: encoders[symbology],
  text: payload,
  scale,
  padding: 4,
  backgroundcolor: 'FFFFFF',
  ...(symbology === 'code128' ? { height: 14 } : {}),
  ...(symbology === 'pdf417' ? { columns: 5, rowmult: 3 } : {}),
})

/** The code alone with its quiet zone, as a PNG. */
export async function printBarcode(payload: string, symbology: Symbology, scale = 4): Promise<Buffer> {
  const png = await toBuffer(optionsFor(payload, symbology, scale))
  // Without transparency: a PDF splits that off in its own time, and the same ticket would give other bytes.
  return sharp(png).flatten({ background: '#ffffff' }).grayscale().png().toBuffer()
}

/** The same as lines, for issuers who draw their codes rather than paste them. */
export function drawBarcode(payload: string, symbology: Symbology): string {
  return toSVG(optionsFor(payload, symbology, 4))
}
