import { findCodes } from '../codes/find-codes.ts'
import { whatIsIt } from '../layout/index.ts'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { noReport, type Reading } from '../report.ts'
import { cutTickets } from './cut-tickets.ts'
import { decodePicture, type PictureFormat } from './decode-picture.ts'
import { encodePng } from './pixels.ts'
import { redrawPicture } from './redraw-picture.ts'

/** Reads a photo, screenshot or exported picture: the codes on it, and one clean picture for each. */
export async function readPicture(
  bytes: Uint8Array,
  format: PictureFormat,
  options: { pictures?: boolean; redraw?: boolean } = {},
): Promise<Reading> {
  if (options.redraw) return redrawPicture(bytes, format)
  const pixels = await decodePicture(bytes, format)
  const codes = (await findCodes(pixels)).slice(0, limits.codes)
  if (codes.length === 0) throw new Refusal('no_barcode', { pages: 1 })
  const keep = options.pictures ?? true
  const tickets = codes.map(({ symbology, payload }, index) => {
    return { page: 1, symbology, payload, fields: {}, picture: keep ? index : null }
  })
  const payloads = codes.map(({ payload }) => payload)
  if (whatIsIt([], payloads) === 'boarding_pass') {
    const unpictured = tickets.map((ticket) => ({ ...ticket, picture: null }))
    throw new Refusal('boarding_pass', { pages: 1, tickets: unpictured })
  }
  const pictures: Uint8Array[] = []
  if (keep) for (const cut of await cutTickets(pixels, codes)) pictures.push(await encodePng(cut))
  return { report: { ...noReport, ok: true, kind: 'event-ticket', format, pages: 1, tickets }, pictures }
}
