import { noReport, type Reading } from '../report.ts'
import { decodePicture, type PictureFormat } from './decode-picture.ts'
import { encodePng } from './pixels.ts'

/** A picture that need not be a ticket, drawn anew: its pixels, and nothing else its file said, such as a place. */
export async function redrawPicture(bytes: Uint8Array, format: PictureFormat): Promise<Reading> {
  const pixels = await decodePicture(bytes, format)
  return { report: { ...noReport, reason: 'no_barcode', format, pages: 1 }, pictures: [await encodePng(pixels)] }
}
