import {
  printBarcode,
  printBoardingPass,
  printReceipt,
  printTicketPdf,
  printTicketWithoutCode,
  theatreOrder,
} from '@fullhouse/testkit/ticket-files/index'
import { finish, openDocument } from '@fullhouse/testkit/ticket-files/sheet'
import { describe, expect, it } from 'vitest'
import { findCodes } from '../codes/find-codes.ts'
import { decodePicture } from '../pictures/decode-picture.ts'
import type { Symbology } from '../report.ts'
import { readPdf } from './read-pdf.ts'

interface Put {
  payload: string
  symbology?: Symbology
  x?: number
  y?: number
  words?: [string, number, number][]
}

/** A page for each list, with these codes and words on it. */
async function printPages(pages: Put[][]): Promise<Buffer> {
  const doc = openDocument('Tickets', [595, 842])
  for (const puts of pages) {
    doc.addPage()
    for (const { payload, symbology = 'qr', x = 60, y = 100, words = [] } of puts) {
      doc.image(await printBarcode(payload, symbology), x, y, { fit: [160, 100] })
      for (const [text, left, top] of words)
        doc.font('regular').fontSize(11).text(text, left, top, { lineBreak: false })
    }
    if (puts.length === 0) doc.font('regular').text('Terms and conditions of the house', 60, 60)
  }
  return finish(doc)
}

const payloads = (reading: Awaited<ReturnType<typeof readPdf>>) => reading.report.tickets.map(({ payload }) => payload)
const codesIn = async (picture: Uint8Array | undefined) =>
  (await findCodes(await decodePicture(picture ?? new Uint8Array(), 'png'))).map(({ payload }) => payload)

describe('tickets in a PDF', () => {
  it('gives each page of an order its ticket, its seat and its picture', async () => {
    const order = theatreOrder(3)
    const { report, pictures } = await readPdf(await printTicketPdf(order))
    expect(report).toMatchObject({ ok: true, reason: null, kind: 'event-ticket', format: 'pdf', pages: 3 })
    const read = report.tickets.map(({ page, payload, fields }) => [
      page,
      payload,
      fields.row?.value,
      fields.seat?.value,
    ])
    expect(read).toEqual(order.map(({ payload, row, seat }, index) => [index + 1, payload, row, seat]))
    expect(report.tickets[0]?.fields).toMatchObject({
      event: { value: 'The Lighthouse Keepers' },
      startsAt: { value: '2027-03-13T19:30' },
    })
    for (const { picture, payload } of report.tickets) expect(await codesIn(pictures[picture ?? -1])).toEqual([payload])
  })

  it('cuts a sheet of several tickets apart, the words of each with its code', async () => {
    const order = theatreOrder(4)
    const { report, pictures } = await readPdf(await printTicketPdf(order, 'koncertsal-da'))
    expect(report.tickets.map(({ page }) => page)).toEqual([1, 1, 1, 2])
    expect(report.tickets.map(({ fields }) => fields.seat?.value)).toEqual(order.map(({ seat }) => seat))
    for (const { picture, payload } of report.tickets) expect(await codesIn(pictures[picture ?? -1])).toEqual([payload])
  })

  it('makes no pictures when none are wanted', async () => {
    const { report, pictures } = await readPdf(await printTicketPdf(theatreOrder(1)), { pictures: false })
    expect(pictures).toEqual([])
    expect(report.tickets[0]?.picture).toBeNull()
  })

  it.each(['qr', 'aztec', 'pdf417', 'code128'] as const)('reads %s', async (symbology) => {
    const { report } = await readPdf(await printPages([[{ payload: 'A7K2M9Q4X1', symbology }]]), { pictures: false })
    expect(report.tickets).toMatchObject([{ page: 1, symbology, payload: 'A7K2M9Q4X1' }])
  })

  it('lends the event printed once on a sheet to all its tickets, never a seat', async () => {
    const at = (y: number, seat: string): Put => ({
      payload: `SEAT-${seat}-77120`,
      y,
      words: [[`Row: D   Seat: ${seat}`, 300, y + 20]],
    })
    const head: Put = { ...at(200, '5') }
    head.words?.push(['Order number: 4471902', 60, 40])
    const { report } = await readPdf(await printPages([[head, at(450, '6')]]), { pictures: false })
    expect(report.tickets.map(({ fields }) => fields.seat?.value)).toEqual(['5', '6'])
    expect(report.tickets.map(({ fields }) => fields.orderNumber?.value)).toEqual(['4471902', '4471902'])
  })
})

describe('which codes are tickets', () => {
  it('passes over pages of terms between tickets', async () => {
    const reading = await readPdf(await printPages([[{ payload: 'FIRST-10001' }], [], [{ payload: 'SECOND-10002' }]]), {
      pictures: false,
    })
    expect(reading.report.ok).toBe(true)
    expect(reading.report.tickets.map(({ page, payload }) => [page, payload])).toEqual([
      [1, 'FIRST-10001'],
      [3, 'SECOND-10002'],
    ])
  })

  it('counts a payload once, whether repeated on the page, on another page or in another symbology', async () => {
    const one = 'ADMIT-ONE-55012'
    const pages = await printPages([
      [
        { payload: one, y: 60 },
        { payload: one, y: 300 },
        { payload: one, symbology: 'code128', y: 560 },
      ],
      [{ payload: one }],
    ])
    expect(payloads(await readPdf(pages, { pictures: false }))).toEqual([one])
  })

  it('takes no code for a ticket that stands on every page beside its own', async () => {
    const advertised: Put = { payload: 'https://example.com/app', y: 600 }
    const pages = await printPages([
      [{ payload: 'SEAT-1-88123' }, advertised],
      [{ payload: 'SEAT-2-88124' }, advertised],
    ])
    expect(payloads(await readPdf(pages, { pictures: false }))).toEqual(['SEAT-1-88123', 'SEAT-2-88124'])
  })

  it('warns when the number printed beside a code is another one', async () => {
    const printed = (number: string): Put[][] => [
      [{ payload: '11005276058516887858', symbology: 'code128', words: [[number, 62, 170]] }],
    ]
    const right = await readPdf(await printPages(printed('11005276058516887858')), { pictures: false })
    const wrong = await readPdf(await printPages(printed('11005276058516887859')), { pictures: false })
    expect([right.report.warnings, wrong.report.warnings]).toEqual([[], ['codes_disagree']])
  })
})

describe('a PDF that is no ticket says so in its own words', () => {
  it('without a code, with what it tells of the event', async () => {
    const { report, pictures } = await readPdf(await printTicketWithoutCode())
    expect(report).toMatchObject({ ok: false, reason: 'no_barcode', kind: 'other', tickets: [] })
    expect(report.fields.event?.value).toBe('The Lighthouse Keepers')
    expect(pictures).toEqual([])
  })

  it('a boarding pass, its code listed', async () => {
    const { report } = await readPdf(await printBoardingPass(), { pictures: false })
    expect(report).toMatchObject({ ok: false, reason: 'boarding_pass', kind: 'other' })
    expect(report.tickets).toMatchObject([{ symbology: 'pdf417', payload: expect.stringMatching(/^M1HOLM/) as string }])
  })

  it('a receipt', async () => {
    const { report } = await readPdf(await printReceipt(), { pictures: false })
    expect(report).toMatchObject({ ok: false, reason: 'receipt', tickets: [] })
  })
})
