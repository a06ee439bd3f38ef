import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { rawPdf, stream } from '@fullhouse/testkit/ticket-files/hostile/raw-pdf'
import {
  encryptedPdf,
  inflateBombPdf,
  javaScriptPdf,
  manyPagesPdf,
  printTicketPdf,
  theatreOrder,
  truncatedPdf,
} from '@fullhouse/testkit/ticket-files/index'
import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { readPdf } from './read-pdf.ts'

/** What it is refused with, in time; or `read:` and what was read. */
async function refusalOf(pdf: Uint8Array): Promise<string> {
  const before = process.cpuUsage()
  const outcome = await readPdf(pdf, { pictures: false }).then(
    ({ report }) => `read: ${report.reason ?? 'ok'}`,
    (error: unknown) => (error instanceof Refusal ? error.reason : String(error)),
  )
  // By the processor's time: a busy machine must not decide whether a file is a trap.
  const { user, system } = process.cpuUsage(before)
  if (!outcome.startsWith('read:')) expect((user + system) / 1_000).toBeLessThan(limits.hostileMs)
  return outcome
}

const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more: string) => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] ${more} >>`
const drawn = (filter: string, content: Uint8Array, resources = '') =>
  rawPdf([catalog, pages, page(`/Contents 4 0 R /Resources << ${resources} >>`), stream(filter, content)])
const withCatalog = (more: string, ...objects: string[]) =>
  rawPdf([`<< /Type /Catalog /Pages 2 0 R ${more} >>`, pages, page(''), ...objects])

async function ticketWith(change: (pdf: PDFDocument) => void, save = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await printTicketPdf(theatreOrder(1)))
  change(pdf)
  return pdf.save(save)
}

const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') }
const opensWithScript = (pdf: PDFDocument) =>
  pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.register(pdf.context.obj(script)))

describe('PDFs that unpack to more than they may', () => {
  it('twice packed zeros', async () => {
    expect(await refusalOf(await inflateBombPdf())).toBe('unpacks_too_large')
  })

  it('a picture of packed zeros', async () => {
    const picture = stream(
      '/Type /XObject /Subtype /Image /Width 8000 /Height 8000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /Fl',
      deflateSync(Buffer.alloc(192_000_000), { level: 1 }),
    )
    const objects = [catalog, pages, page('/Contents 4 0 R /Resources << /XObject << /P 5 0 R >> >>')]
    expect(await refusalOf(rawPdf([...objects, stream('', Buffer.from('/P Do')), picture]))).toBe('unpacks_too_large')
  })

  it('packed zeros that break off, which a lenient reader reads up to there', async () => {
    const packed = deflateSync(Buffer.alloc(64 * 1024 * 1024))
    packed.fill(0xff, packed.length - 6)
    expect(await refusalOf(drawn('/Filter /FlateDecode', packed))).toBe('unpacks_too_large')
  })

  it('runs of one byte', async () => {
    const runs = Buffer.alloc(1024 * 1024, Buffer.from([129, 32]))
    expect(await refusalOf(drawn('/Filter /RunLengthDecode', runs))).toBe('unpacks_too_large')
  })

  it('behind an encryption that opens without a passphrase', async () => {
    const pdf = await PDFDocument.create()
    pdf
      .addPage()
      .node.set(
        PDFName.of('Contents'),
        pdf.context.register(
          pdf.context.stream(deflateSync(Buffer.alloc(64 * 1024 * 1024)), { Filter: 'FlateDecode' }),
        ),
      )
    pdf.encrypt({ userPassword: '', ownerPassword: 'keeper' })
    expect(await refusalOf(await pdf.save())).toBe('unpacks_too_large')
  })

  it('a picture of 30,000 × 30,000, by what the page or by what the JPEG inside says', async () => {
    const huge = Buffer.from('ffd8ffc0000b08753075300101110000ffd9', 'hex')
    const image = (size: string) => `/Type /XObject /Subtype /Image ${size} /BitsPerComponent 8 /ColorSpace /DeviceGray`
    for (const picture of [
      stream(image('/Width 30000 /Height 30000'), Buffer.from('0')),
      stream(`${image('/Width 10 /Height 10')} /Filter /DCTDecode`, huge),
    ]) {
      expect(await refusalOf(rawPdf([catalog, pages, page(''), picture]))).toBe('too_many_pixels')
    }
  })
})

describe('PDFs that take too long', () => {
  it('10,000 pages', async () => {
    expect(await refusalOf(await manyPagesPdf(10_000))).toBe('too_many_pages')
  })

  it('drawings that draw drawings that draw drawings', async () => {
    const depth = 8
    const forms = Array.from({ length: depth }, (_, level) =>
      stream(
        `/Type /XObject /Subtype /Form /BBox [0 0 300 300] /Resources << /XObject << /F ${6 + level} 0 R >> >>`,
        Buffer.from(level === depth - 1 ? '0 0 9 9 re f' : '/F Do '.repeat(12)),
      ),
    )
    const first = page('/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>')
    expect(await refusalOf(rawPdf([catalog, pages, first, stream('', Buffer.from('/F Do')), ...forms]))).toBe(
      'too_hard',
    )
  })

  it('a table of contents that refers to itself', async () => {
    const looped = rawPdf([catalog, pages, page('')]).toString('latin1')
    const at = looped.lastIndexOf('xref\n0 ')
    const pdf = looped.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`)
    expect(await refusalOf(Buffer.from(pdf, 'latin1'))).toBe('read: no_barcode')
  })

  it('pages that are their own parents', async () => {
    const pdf = rawPdf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])
    expect(await refusalOf(pdf)).toBe('damaged')
  })

  it('lists in lists in lists', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000)
    expect(await refusalOf(withCatalog(`/Deep ${deep}`))).toBe('too_hard')
  })

  it('objects whose texts never end', async () => {
    expect(await refusalOf(Buffer.concat([rawPdf([catalog]), Buffer.from('obj('.repeat(1_000_000))]))).toBe('too_hard')
  })
})

describe('PDFs that would run, launch or carry something', () => {
  it('scripts, launches and files of a real ticket', async () => {
    expect(await refusalOf(await javaScriptPdf())).toBe('active_content')
  })

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>'],
    ['a script with its name written otherwise', '/OpenAction << /S /J#61vaScript /#4AS (app.alert\\(1\\)) >>'],
    ['a script in the list of names', '/Names << /JavaScript << /Names [(a) 4 0 R] >> >>'],
    ['actions of the document', '/AA << /WC 4 0 R >>'],
    ['a program to start', '/OpenAction << /S /Launch /F (/bin/sh) >>'],
    ['a form that sends itself', '/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/) >>'],
    ['an attached file', '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>'],
    ['a form of the scripted kind', '/AcroForm << /Fields [] /XFA 4 0 R >>'],
  ])('%s', async (_, entry) => {
    expect(await refusalOf(withCatalog(entry, '<< /Nothing true >>'))).toBe('active_content')
  })

  it('a film in a page', async () => {
    const pdf = rawPdf([
      catalog,
      pages,
      page('/Annots [4 0 R]'),
      '<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>',
    ])
    expect(await refusalOf(pdf)).toBe('active_content')
  })

  it('a script in an object stream, plain or encrypted', async () => {
    const hidden = await ticketWith(opensWithScript, { useObjectStreams: true })
    expect(Buffer.from(hidden).includes('JavaScript')).toBe(false)
    expect(await refusalOf(hidden)).toBe('active_content')
    const encrypted = await ticketWith(
      (pdf) => {
        opensWithScript(pdf)
        pdf.encrypt({ userPassword: '', ownerPassword: 'keeper' })
      },
      { useObjectStreams: true },
    )
    expect(Buffer.from(encrypted).includes('JavaScript')).toBe(false)
    expect(await refusalOf(encrypted)).toBe('active_content')
  })

  it('but reads a ticket that opens at a page, links to a site, or has a font with such a name', async () => {
    const harmless = await ticketWith((pdf) => {
      const [first] = pdf.getPages()
      pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'GoTo', D: [first!.ref, 'Fit'] }))
      const link = {
        Type: 'Annot',
        Subtype: 'Link',
        Rect: [0, 0, 9, 9],
        A: { S: 'URI', URI: PDFString.of('https://example.com') },
      }
      first!.node.addAnnot(pdf.context.register(pdf.context.obj(link)))
      const font = pdf.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })
      first!.node.setFontDictionary(PDFName.of('AA'), pdf.context.register(font))
    })
    expect(await refusalOf(harmless)).toBe('read: ok')
  })
})

describe('PDFs that cannot be opened', () => {
  it('asks for a passphrase', async () => {
    expect(await refusalOf(await encryptedPdf())).toBe('encrypted')
  })

  it('is read when only copying it is forbidden', async () => {
    const locked = await ticketWith((pdf) => pdf.encrypt({ userPassword: '', ownerPassword: 'keeper' }))
    expect(await refusalOf(locked)).toBe('read: ok')
  })

  it('is read where its table of contents points at the wrong places, and nothing of it is left to fail later', async () => {
    const two = '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>'
    const pdf = rawPdf([catalog, two, page(''), page('')]).toString('latin1')
    const misplaced = pdf.replaceAll(/^(\d{10}) 00000 n/gm, (entry, at: string) =>
      Number(at) > pdf.indexOf('3 0 obj') - 1 ? `${String(Number(at) + 7).padStart(10, '0')} 00000 n` : entry,
    )
    expect(misplaced).not.toBe(pdf)
    expect(await refusalOf(Buffer.from(misplaced, 'latin1'))).toBe('read: no_barcode')
  })

  it('broke off, or was never one', async () => {
    expect(await refusalOf(await truncatedPdf())).toBe('damaged')
    expect(await refusalOf(Buffer.from('%PDF-1.7\nnothing'))).toBe('damaged')
  })
})
