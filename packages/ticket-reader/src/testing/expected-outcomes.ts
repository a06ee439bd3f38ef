import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { FileReport, Reason } from '../report.ts'

/** What the sample data's own description says must come of a file; `null` when the report is right. */
export interface Expected {
  file: string
  verdict: (report: FileReport) => string | null
}

const unified = (text: string) => text.replaceAll('\r\n', '\n')
const jsonOf = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T

const says =
  (...payloads: string[]) =>
  (report: FileReport) => {
    if (!report.ok) return `refused: ${report.reason}`
    const found = report.tickets.map((ticket) => unified(ticket.payload))
    const missing = payloads.filter((payload) => !found.includes(unified(payload)))
    return missing.length === 0 ? null : `said ${JSON.stringify(found).slice(0, 60)}`
  }

const refuses =
  (...reasons: Reason[]) =>
  (report: FileReport) => {
    if (report.reason && reasons.includes(report.reason)) return null
    return report.ok ? 'taken for a ticket' : `refused, but as ${report.reason}`
  }

const both =
  (...checks: Expected['verdict'][]) =>
  (report: FileReport) =>
    checks.map((check) => check(report)).find((why) => why !== null) ?? null

const fieldsAre =
  (page: number, wanted: Record<string, string>) =>
  ({ tickets }: FileReport) => {
    const fields = tickets.find((ticket) => ticket.page === page)?.fields ?? {}
    for (const [name, value] of Object.entries(wanted)) {
      const said = fields[name as 'row']?.value
      if (said !== value) return `page ${page}: ${name} is ${said ?? 'not read'}, not ${value}`
    }
    return null
  }

/** Every picture of `barcodes/` with the text kept beside it. */
export function barcodes(data: string): Expected[] {
  const home = join(data, 'barcodes')
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.png'))
    .toSorted()
    .map((name) => {
      const beside = join(home, name.replace(/\.png$/, ''))
      const text = name.includes('jsqr_')
        ? jsonOf<{ data: string }>(`${beside}.expected.json`).data
        : readFileSync(`${beside}.txt`, 'utf8')
      return { file: join('barcodes', name), verdict: says(text) }
    })
}

interface TheatreTicket {
  page: number
  barcode: string
  row: string
  seat: string
  gate: string
  section: string
  event: string
  starts_local: string
}

function theatre(data: string): Expected['verdict'] {
  const order = jsonOf<TheatreTicket[]>(join(data, 'tickets/pdf/theatre-order-18-tickets.expected.json'))
  const fields = order.map(({ page, row, seat, gate, section, event, starts_local: starts }) =>
    fieldsAre(page, { row, seat, gate, section, event, startsAt: starts.replace(' ', 'T') }),
  )
  const inOrder = ({ tickets }: FileReport) =>
    tickets.map(({ payload }) => payload).join() === order.map(({ barcode }) => barcode).join() ? null : 'other codes'
  return both(says(), inOrder, ...fields)
}

const pdf417 =
  'PDF417 is a stacked linear barcode symbol format used in a variety of applications, primarily transport, ' +
  'identification cards, and inventory management.'
const semantic = { event: 'Event Name', section: '1', row: '2', seat: '3', startsAt: '2026-06-12T20:00+02:00' }

/** Every file of `tickets/`. */
export function tickets(data: string): Expected[] {
  const outcomes: Record<string, Expected['verdict']> = {
    'pkpass/event.pkpass': both(says('123456789'), (report) =>
      report.pass?.signature === 'valid' ? null : 'unsigned',
    ),
    'pkpass/cinema.pkpass': both(says('1772643037'), (report) =>
      report.pass?.signature === 'valid' ? null : 'unsigned',
    ),
    'pkpass/generic_with_invalid_checksum.pkpass': refuses('pass_altered'),
    'pkpass/boardingpass_trailing_comma.pkpass': refuses('pass_unreadable'),
    'pkpass/apple-semantic-event-ticket-scrubbed.pkpass': both(says('3082665871'), fieldsAre(1, semantic)),
    'pkpass/airbaltic.pkpass': refuses('boarding_pass'),
    'pkpass/cleartrip.pkpass': refuses('boarding_pass'),
    'pkpass/lufthansa-with-timezone.pkpass': refuses('boarding_pass'),
    'pkpass/swiss.pkpass': refuses('boarding_pass'),
    'passjson/event.pass.json': both(says('123456789'), fieldsAre(1, { event: 'The Beat Goes On' })),
    'passjson/posterEventTicketWithAdmissionLevel.pass.json': refuses('no_barcode'),
    'passjson/posterEventTicketWithNewSeats.pass.json': refuses('no_barcode'),
    'pdf/theatre-order-18-tickets.pdf': theatre(data),
    'pdf/two-pages-pdf417-aztec.pdf': both(says(pdf417), (report) =>
      report.tickets[1]?.symbology === 'aztec' ? null : 'no Aztec',
    ),
    'pdf/ticket-without-barcode.pdf': refuses('no_barcode'),
    'ics/eventreservation.ics': refuses('calendar_entry'),
  }
  return Object.entries(outcomes).map(([name, verdict]) => ({ file: join('tickets', name), verdict }))
}

const filesIn = (data: string, folder: string) =>
  readdirSync(join(data, folder)).map((name) => relative(data, join(data, folder, name)))

/** The pictures and archives of `bad-input/`. */
export function badInput(data: string): Expected[] {
  const isRefused = ({ ok }: FileReport) => (ok ? 'taken for a ticket' : null)
  const archives = ['zip-malformed', 'zip-odd-but-valid', 'zip-slip'].flatMap((name) =>
    filesIn(data, `bad-input/${name}`),
  )
  return [
    ...filesIn(data, 'bad-input/png-corrupt').map((file) => ({ file, verdict: refuses('damaged') })),
    ...filesIn(data, 'bad-input/png-valid').map((file) => ({ file, verdict: refuses('no_barcode') })),
    ...archives.map((file) => ({ file, verdict: isRefused })),
  ]
}
