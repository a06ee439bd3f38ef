import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import PdfKitDocument from 'pdfkit'
import { printTicketPdf } from '../print-ticket-pdf.ts'
import { finish } from '../sheet.ts'
import { theatreOrder } from '../theatre-order.ts'
import { zip } from '../zip.ts'
import { rawPdf, stream } from './raw-pdf.ts'
import { zlibZeros } from './zeros.ts'

const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'

/** A page of a few kilobytes whose drawing unpacks, twice, to a gibibyte. */
export async function inflateBombPdf(): Promise<Buffer> {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << >> >>',
    stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(zlibZeros(1024), { level: 9 })),
  ])
}

/** So many pages with a word on each. */
export async function manyPagesPdf(count: number): Promise<Buffer> {
  const kids = Array.from({ length: count }, (_, at) => `${at + 5} 0 R`).join(' ')
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /Resources << /Font << /F 3 0 R >> >> >>'
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    font,
    stream('', Buffer.from('BT /F 12 Tf 40 200 Td (Ticket) Tj ET')),
    ...Array.from({ length: count }, () => page),
  ])
}

/** Opens only with a passphrase. */
export function encryptedPdf(): Promise<Buffer> {
  const doc = new PdfKitDocument({ userPassword: 'lantern', ownerPassword: 'keeper', pdfVersion: '1.7' })
  doc.text('The Lighthouse Keepers, Stalls F 12')
  return finish(doc)
}

/** A real ticket that also runs a script when opened, starts a program when touched and carries a file. */
export async function javaScriptPdf(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await printTicketPdf(theatreOrder(1)), { updateMetadata: false })
  pdf.addJavaScript('open', 'app.launchURL("http://127.0.0.1:9/", true)')
  pdf.catalog.set(
    PDFName.of('OpenAction'),
    pdf.context.obj({ Type: 'Action', S: 'JavaScript', JS: PDFString.of('this.exportDataObject({nLaunch: 2})') }),
  )
  const launch = { Type: 'Action', S: 'Launch', F: PDFString.of('/bin/sh') }
  const touch = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 595, 842], A: launch })
  pdf.getPage(0).node.addAnnot(pdf.context.register(touch))
  const day = new Date('2027-01-04T09:00:00Z')
  const named = { mimeType: 'application/octet-stream', creationDate: day, modificationDate: day }
  await pdf.attach(Buffer.from('#!/bin/sh\necho opened\n'), 'open-me.sh', named)
  return Buffer.from(await pdf.save())
}

/** A download that broke off. */
export async function truncatedPdf(): Promise<Buffer> {
  const whole = await printTicketPdf(theatreOrder(1))
  return whole.subarray(0, Math.floor(whole.length * 0.6))
}

/** A ticket to a PDF reader, an archive to an unpacker. */
export async function polyglot(): Promise<Buffer> {
  const page = '<!doctype html><script>alert(1)</script>'
  return Buffer.concat([await printTicketPdf(theatreOrder(1)), zip([{ name: 'index.html', bytes: Buffer.from(page) }])])
}
