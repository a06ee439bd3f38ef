import {
  printBoardingPass,
  printPass,
  printTicketPdf,
  printTicketPicture,
  theatreOrder,
} from '@fullhouse/testkit/ticket-files/index'
import sharp from 'sharp'
import { expect, it, vi } from 'vitest'
import { readFile } from './read-file.ts'
import { layOut } from './testing/make-photo.ts'

const [ticket, second] = theatreOrder(2)

it('reads a picture, a PDF and a pass into the same report', async () => {
  const files = await Promise.all([printTicketPicture(ticket!), printTicketPdf([ticket!]), printPass(ticket!)])
  const readings = await Promise.all(files.map((bytes) => readFile(bytes)))
  expect(readings.map(({ report }) => report.format)).toEqual(['png', 'pdf', 'pkpass'])
  for (const { report } of readings) {
    expect(report).toMatchObject({ ok: true, reason: null, kind: 'event-ticket', pages: 1 })
    expect(report.tickets).toHaveLength(1)
    expect(report.tickets[0]?.payload).toBe(ticket!.payload)
  }
})

it('makes one clean picture of each ticket in a photo of several, each with its own code only', async () => {
  const sheets = await Promise.all([ticket!, second!].map((one) => printTicketPicture(one)))
  const { report, pictures } = await readFile(await layOut(sheets, 2))
  expect(report.tickets.map(({ payload, picture }) => [payload, picture])).toEqual([
    [ticket!.payload, 0],
    [second!.payload, 1],
  ])
  for (const [index, picture] of pictures.entries()) {
    const again = await readFile(picture)
    expect(again.report.tickets.map(({ payload }) => payload)).toEqual([report.tickets[index]?.payload])
  }
})

it('keeps nothing of the file in the picture made of it: no place, no device, no text', async () => {
  const withExif = sharp(await printTicketPicture(ticket!)).withExif({ IFD0: { Make: 'SECRETPHONE', Artist: 'Me' } })
  const { pictures } = await readFile(await withExif.jpeg().toBuffer())
  const kept = Buffer.from(pictures[0]!)
  expect(kept.includes('SECRETPHONE')).toBe(false)
  expect((await sharp(kept).metadata()).exif).toBeUndefined()
})

it('makes no pictures where none are wanted', async () => {
  const { report, pictures } = await readFile(await printTicketPicture(ticket!), { pictures: false })
  expect([report.ok, report.tickets[0]?.picture, pictures]).toEqual([true, null, []])
})

it('says why there is no ticket, with the format it knew', async () => {
  const blank = sharp({ create: { width: 300, height: 300, channels: 3, background: '#fff' } })
  expect((await readFile(await blank.png().toBuffer())).report).toMatchObject({
    reason: 'no_barcode',
    format: 'png',
    pages: 1,
  })
  expect((await readFile(Buffer.from('hello'))).report).toMatchObject({ reason: 'unsupported', format: null })
  const boarding = (await readFile(await printBoardingPass())).report
  expect(boarding).toMatchObject({ ok: false, reason: 'boarding_pass', kind: 'other' })
})

it('a failure nobody foresaw is a damaged file and leaves a mark', async () => {
  vi.doMock('./pictures/read-picture.ts', () => ({ readPicture: () => Promise.reject(new TypeError('a bug')) }))
  const { report } = await readFile(await printTicketPicture(ticket!))
  expect(report).toMatchObject({ ok: false, reason: 'damaged', format: 'png', warnings: ['reader_failed'] })
  vi.doUnmock('./pictures/read-picture.ts')
})
