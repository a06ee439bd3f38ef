import { Refusal } from './refusal.ts'
import { refused, type Format, type Reading } from './report.ts'
import { sniffFormat } from './sniff/sniff-format.ts'

export interface ReadOptions {
  /** Make a clean picture of each ticket; true unless said otherwise. */
  pictures?: boolean
  /** Do not look for codes on a picture: only draw it anew, as the one picture of the reading. */
  redraw?: boolean
}

// Each reader comes with its decoders when its first file does: a photo waits for no PDF library.
const readers = {
  pdf: () => import('./pdf/read-pdf.ts'),
  pass: () => import('./pass/read-pass.ts'),
  calendar: () => import('./calendar/read-calendar.ts'),
  picture: () => import('./pictures/read-picture.ts'),
}

/** Loads all readers ahead of the first file. */
export async function loadReaders(): Promise<void> {
  for (const load of Object.values(readers)) await load()
}

async function readFormat(bytes: Uint8Array, format: Format, options: ReadOptions): Promise<Reading> {
  switch (format) {
    case 'pdf':
      return (await readers.pdf()).readPdf(bytes, options)
    case 'pkpass':
      return (await readers.pass()).readPass(bytes)
    case 'pass-json':
      return (await readers.pass()).readPassJson(bytes)
    case 'calendar':
      return (await readers.calendar()).readCalendar(bytes)
    default:
      return (await readers.picture()).readPicture(bytes, format, options)
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
