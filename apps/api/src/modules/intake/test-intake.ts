import { type Intake, intake } from '@fullhouse/contracts/intake'
import { events } from '@fullhouse/contracts/events'
import { instantToZoned } from '@fullhouse/kernel'
import type { FileReport, Reading, TicketFields } from '@fullhouse/ticket-reader'
import { noReport } from '@fullhouse/ticket-reader/report'
import type { PrintedTicket } from '@fullhouse/testkit/ticket-files/index'
import { theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import type { z } from 'zod'
import type { Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import type { TestApp } from '../../testing/start-test-app.ts'
import { ownRead } from './own.ts'
import { readFileHandler } from './read-file.ts'

/** Steps of bringing tickets in, over HTTP. */
export const open = (app: TestApp, seller: TestAccount, delivery: Intake['delivery'] = 'as_is') =>
  app.call(seller)(intake.open, { body: { delivery } })

export const read = (app: TestApp, seller: TestAccount, id: string) => app.call(seller)(intake.get, { params: { id } })

export const addFile = (app: TestApp, seller: TestAccount, id: string, content: Buffer, fileName = 'ticket.pdf') =>
  app.call(seller)(intake.addFile, { params: { id }, file: new Uint8Array(content), fileName })

type Change = z.input<(typeof intake)['change']['body']>

export const change = (app: TestApp, seller: TestAccount, { id, version }: Intake, answers: Omit<Change, 'version'>) =>
  app.call(seller)(intake.change, { params: { id }, body: { version, ...answers } })

export const make = (app: TestApp, seller: TestAccount, { id, version }: Intake) =>
  app.call(seller)(intake.makeTickets, { params: { id }, body: { version } })

/** Small enough to be taken in, and never looked at: what it holds is what the reader says below. */
export const blankPdf = (name: string): Buffer => Buffer.from(`%PDF-1.7\n% ${name}`)

/** What a reader says of a file with these tickets. */
export function readingOf(
  tickets: { payload: string; fields?: TicketFields }[],
  more: Partial<FileReport> = {},
): Reading {
  return {
    report: {
      ...noReport,
      ok: tickets.length > 0,
      kind: 'event-ticket',
      format: 'pdf',
      pages: tickets.length,
      tickets: tickets.map(({ payload, fields }, index) => ({
        page: index + 1,
        symbology: 'qr' as const,
        payload,
        fields: fields ?? {},
        picture: index,
      })),
      ...more,
    },
    pictures: tickets.map((ticket) => Buffer.from(`a picture of ${ticket.payload}`)),
  }
}

const sureOf = <T>(value: T, confidence = 0.95) => ({ value, confidence })

/** Surely read fields of a complete ticket. */
export const fieldsOf = (given: Partial<Record<keyof TicketFields, string>> = {}): TicketFields => ({
  event: sureOf(given.event ?? 'The Cherry Orchard'),
  venue: sureOf(given.venue ?? 'Kungsgatan Theatre, Stockholm'),
  ...(given.startsAt ? { startsAt: sureOf(given.startsAt) } : {}),
  section: sureOf(given.section ?? 'Stalls'),
  row: sureOf(given.row ?? 'F'),
  seat: sureOf(given.seat ?? '12'),
  faceValue: sureOf({ amount: 52_000, currency: 'SEK' }),
})

let codes = 0
/** A text nobody has used yet in this file of tests. */
export const fresh = (): string => `code-${(codes += 1)}`

/** A file with one ticket per seat, each in a row of its own. */
export const seatsAt = (startsAt: string, ...numbers: string[]): Reading =>
  readingOf(numbers.map((seat) => ({ payload: fresh(), fields: fieldsOf({ startsAt, row: fresh(), seat }) })))

/** Reads what waits, with a reader that says `reading` of everything. */
export async function readAll(app: TestApp, reading: Reading | (() => Promise<Reading>)): Promise<void> {
  const waiting = await ownRead(app.db).selectFrom('intake.file').select('id').where('state', '=', 'reading').execute()
  const handler = readFileHandler(app.platform, typeof reading === 'function' ? reading : async () => reading)
  for (const file of waiting) await handler.run({ fileId: file.id }, app.platform.log)
}

/** An intake with one file that reads as told, for the show's date. */
export async function bring(app: TestApp, seller: TestAccount, show: Show, reading: Reading): Promise<Intake> {
  const { id } = await open(app, seller)
  await addFile(app, seller, id, blankPdf(`${seller.id} ${id}`))
  await readAll(app, reading)
  const seen = await read(app, seller, id)
  return seen.occurrence?.occurrenceId === show.occurrenceId
    ? seen
    : change(app, seller, seen, { occurrenceId: show.occurrenceId })
}

/** When a show's date starts, as it is printed. */
export async function printedStart(app: TestApp, show: Show): Promise<string> {
  const event = await app.call()(events.get, { params: { id: show.eventId } })
  const date = event.occurrences.find((one) => one.id === show.occurrenceId)
  return date ? instantToZoned(date.startsAt, date.timeZone) : ''
}

/** An order for a show as its issuer's system has it. */
export async function orderFor(
  app: TestApp,
  show: Show,
  count: number,
  more: Partial<PrintedTicket> & { seed?: number } = {},
): Promise<PrintedTicket[]> {
  return theatreOrder(count, {
    event: 'The Cherry Orchard',
    venue: 'Kungsgatan Theatre, Stockholm',
    startsAt: await printedStart(app, show),
    faceValue: { amount: 52_000, currency: 'SEK' },
    ...more,
  })
}
