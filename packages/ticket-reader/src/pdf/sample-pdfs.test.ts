import { readFileSync } from 'node:fs'
import { noSampleData, sampleData } from '@fullhouse/testkit/sample-data'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'

interface Expected {
  page: number
  barcode: string
  row: string
  seat: string
  gate: string
  section: string
  event: string
  order: string
  starts_local: string
}

const read = (path: string) => readPdf(readFileSync(path), { pictures: false })

describe('PDFs others made', () => {
  it('a theatre order: 18 tickets with code, place and time', async (context) => {
    const pdf = sampleData('tickets', 'pdf', 'theatre-order-18-tickets.pdf')
    if (!pdf) return context.skip(noSampleData)
    const { report } = await read(pdf)
    const expected = JSON.parse(readFileSync(pdf.replace('.pdf', '.expected.json'), 'utf8')) as Expected[]
    const found = report.tickets.map(({ page, payload, fields }) => ({
      page,
      barcode: payload,
      row: fields.row?.value,
      seat: fields.seat?.value,
      gate: fields.gate?.value,
      section: fields.section?.value,
      event: fields.event?.value,
      order: fields.orderNumber?.value,
      starts_local: fields.startsAt?.value.replace('T', ' '),
    }))
    const wanted = expected.map(({ page, barcode, row, seat, gate, section, event, order, starts_local }) => {
      return { page, barcode, row, seat, gate, section, event, order, starts_local }
    })
    expect(found).toEqual(wanted)
    expect(report.warnings).toEqual([])
  })

  it('two pages, two symbologies', async (context) => {
    const pdf = sampleData('tickets', 'pdf', 'two-pages-pdf417-aztec.pdf')
    if (!pdf) return context.skip(noSampleData)
    const { report } = await read(pdf)
    expect(report.tickets.map(({ page, symbology }) => [page, symbology])).toEqual([
      [1, 'pdf417'],
      [2, 'aztec'],
    ])
  })

  it('a page without a code', async (context) => {
    const pdf = sampleData('tickets', 'pdf', 'ticket-without-barcode.pdf')
    if (!pdf) return context.skip(noSampleData)
    expect((await read(pdf)).report.reason).toBe('no_barcode')
  })
})
