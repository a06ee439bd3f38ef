import { agree, readFields, whatIsIt } from '../layout/index.ts'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import type { FileReport, Reading, Reason, TicketFields } from '../report.ts'
import { noReport } from '../report.ts'
import { textIn } from './area.ts'
import { checkDocument } from './check-document.ts'
import type { PageReading, PlacedCode } from './choose-codes.ts'
import { chooseCodes } from './choose-codes.ts'
import { disagrees } from './disagrees.ts'
import type { TicketPlace } from './draw-tickets.ts'
import { drawTickets } from './draw-tickets.ts'
import { forgivePdfjs } from './forgive-pdfjs.ts'
import { lookAtPages } from './look-at-pages.ts'
import { mergeFields, withShared } from './merge-fields.ts'
import type { OpenDocument } from './open-document.ts'
import { openDocument } from './open-document.ts'
import { splitPage } from './split-page.ts'
import { checkStructure } from './structure/check-structure.ts'

/** Leaves time to say so before the child is killed. */
const wholeFileMs = limits.wallMs * 0.85

interface PlacedTicket extends TicketPlace {
  code: PlacedCode
  fields: TicketFields
  disagrees: boolean
}

/** Reads every ticket of a PDF; each gets its own picture. Throws a Refusal for a file not to be opened. */
export async function readPdf(bytes: Uint8Array, options: { pictures?: boolean } = {}): Promise<Reading> {
  const until = performance.now() + wholeFileMs
  checkStructure(bytes)
  return forgivePdfjs(async () => {
    const document = await openDocument(bytes)
    try {
      return await readOpened(document, options.pictures ?? true, until)
    } catch (error) {
      throw error instanceof Refusal ? error : new Refusal('damaged')
    } finally {
      await document.close()
    }
  })
}

async function readOpened({ pdf }: OpenDocument, withPictures: boolean, until: number): Promise<Reading> {
  await checkDocument(pdf)
  const pages = chooseCodes(await lookAtPages(pdf, until))
  const placed = pages.flatMap(placeTickets).slice(0, limits.codes)
  const pictures = withPictures ? await drawTickets(pdf, placed, until) : []
  const agreed = agree(placed.map(({ fields }) => fields))
  const tickets = placed.map(({ page, code }, index) => ({
    page,
    symbology: code.symbology,
    payload: code.payload,
    fields: agreed[index] ?? {},
    picture: withPictures ? index : null,
  }))
  const reason = reasonFor(pages)
  const report: FileReport = {
    ...noReport,
    ok: reason === null,
    reason,
    kind: reason === null ? 'event-ticket' : 'other',
    format: 'pdf',
    pages: pdf.numPages,
    tickets,
    fields: tickets.length > 0 ? {} : mergeFields(pages.map(({ text }) => readFields(text))),
    warnings: placed.some((ticket) => ticket.disagrees) ? ['codes_disagree'] : [],
  }
  return { report, pictures }
}

function placeTickets({ number, text, codes }: PageReading): PlacedTicket[] {
  if (codes.length === 0) return []
  const sheet = readFields(text)
  const areas = splitPage(
    text,
    codes.map(({ box }) => box),
  )
  return codes.map((code, index) => {
    const area = areas[index] ?? { x: 0, y: 0, width: text.width, height: text.height }
    const own = codes.length === 1 ? sheet : withShared(readFields(textIn(text, area)), sheet)
    return { page: number, area, code, fields: own, disagrees: disagrees(code, text) }
  })
}

function reasonFor(pages: readonly PageReading[]): Reason | null {
  const payloads = pages.flatMap(({ codes }) => codes.map(({ payload }) => payload))
  const kind = whatIsIt(
    pages.map(({ text }) => text),
    payloads,
  )
  if (payloads.length > 0) return kind === 'boarding_pass' ? kind : null
  return kind === 'receipt' ? kind : 'no_barcode'
}
