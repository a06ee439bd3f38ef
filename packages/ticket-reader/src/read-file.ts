import { readCalendar } from './calendar/read-calendar.ts'
import { readPass, readPassJson } from './pass/read-pass.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { readPicture } from './pictures/read-picture.ts'
import { Refusal } from './refusal.ts'
import { refused, type Format, type Reading } from './report.ts'
import { sniffFormat } from './sniff/sniff-format.ts'

export interface ReadOptions {
  /** Make a clean picture of each ticket; true unless said otherwise. */
  pictures?: boolean
}

async function readFormat(bytes: Uint8Array, format: Format, options: ReadOptions): Promise<Reading> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes, options)
    case 'pkpass':
      return readPass(bytes)
    case 'pass-json':
      return readPassJson(bytes)
    case 'calendar':
      return readCalendar(bytes)
    default:
      return readPicture(bytes, format, options)
  }
}

/**
 * Reads one file in this process: what the sealed child does inside, and what tests may. Always a report;
 * a failure nobody foresaw is `damaged` with the warning `reader_failed`.
 */
export async function readFile(bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> {
  const sniffed = await sniffFormat(bytes)
  if ('reason' in sniffed) return { report: refused(sniffed.reason), pictures: [] }
  const { format } = sniffed
  try {
    return await readFormat(bytes, format, options)
  } catch (error) {
    const known = error instanceof Refusal ? error : new Refusal('damaged', { warnings: ['reader_failed'] })
    return { report: refused(known.reason, { format, ...known.known }), pictures: [] }
  }
}
