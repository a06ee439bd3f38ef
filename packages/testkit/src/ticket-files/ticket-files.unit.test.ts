import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import * as files from './index.ts'

const [ticket] = files.theatreOrder(1) as [files.PrintedTicket]
const issuers = [...files.layouts.seen, ...files.layouts.heldOut]

/** The entries of an archive by its own directory. */
function unzipped(archive: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>()
  let at = archive.readUInt32LE(archive.length - 6)
  while (archive.readUInt32LE(at) === 0x02014b50) {
    const name = archive.subarray(at + 46, at + 46 + archive.readUInt16LE(at + 28)).toString()
    const body = archive.readUInt32LE(at + 42) + 30 + name.length
    entries.set(name, inflateRawSync(archive.subarray(body, body + archive.readUInt32LE(at + 20))))
    at += 46 + name.length
  }
  return entries
}

/** The files of a pass whose hash is not what its manifest says. */
function misfits(pass: Buffer): string[] {
  const entries = unzipped(pass)
  const manifest = JSON.parse(entries.get('manifest.json')!.toString()) as Record<string, string>
  const hashOf = (name: string) => createHash('sha1').update(entries.get(name)!).digest('hex')
  return Object.keys(manifest).filter((name) => hashOf(name) !== manifest[name])
}

describe('an invented order', () => {
  it('has seats side by side and a different code on each', () => {
    const order = files.theatreOrder(4, { seed: 3, event: 'Nightjars' })
    expect(new Set(order.map(({ payload }) => payload)).size).toBe(4)
    expect(order.map(({ seat }) => seat)).toEqual(['14', '15', '16', '17'])
    expect(order.every(({ event }) => event === 'Nightjars')).toBe(true)
  })
  it('is the same for the same seed and another for another', () => {
    expect(files.theatreOrder(2, { seed: 5 })).toEqual(files.theatreOrder(2, { seed: 5 }))
    expect(files.theatreOrder(1, { seed: 5 })[0]!.payload).not.toBe(files.theatreOrder(1, { seed: 6 })[0]!.payload)
  })
})

describe.each(issuers)('the paper of $name', ({ name, order, perPage }) => {
  it('opens, has a page for every ticket it should, and is printed the same twice', async () => {
    const tickets = order(2)
    const [once, again] = await Promise.all([files.printTicketPdf(tickets, name), files.printTicketPdf(tickets, name)])
    const pdf = await PDFDocument.load(once, { updateMetadata: false })
    expect(pdf.getPageCount()).toBe(Math.ceil(tickets.length / perPage))
    expect(once.equals(again)).toBe(true)
  })
})

describe('a picture of a ticket', () => {
  it.each([
    { format: 'png' },
    { format: 'jpeg', quality: 40 },
    { format: 'webp', rotate: 8 },
    { format: 'png', screenshot: true },
    { format: 'jpeg', photographed: true },
  ] as const)('decodes and is the same twice: %o', async (options) => {
    const once = await files.printTicketPicture(ticket, options)
    const { format, width } = await sharp(once).metadata()
    expect(format).toBe(options.format)
    expect(width).toBeGreaterThan(800)
    expect(once.equals(await files.printTicketPicture(ticket, options))).toBe(true)
  })
  it.each(['qr', 'aztec', 'pdf417', 'code128'] as const)('can be of a %s code alone', async (symbology) => {
    const { format } = await sharp(await files.printBarcode('FH-204', symbology)).metadata()
    expect(format).toBe('png')
  })
})

describe('a pass', () => {
  it('is signed, and its files are those of its manifest', async () => {
    const pass = await files.printPass(ticket)
    expect([...unzipped(pass).keys()]).toContain('signature')
    expect(misfits(pass)).toEqual([])
  })
  it('is unsigned where asked', async () => {
    const pass = await files.printPass(ticket, { signed: false })
    expect([...unzipped(pass).keys()]).not.toContain('signature')
    expect(misfits(pass)).toEqual([])
  })
  it('does not match its manifest once altered', async () => {
    expect(misfits(await files.printPass(ticket, { altered: true }))).toEqual(['pass.json'])
  })
})

describe('what is no ticket', () => {
  it.each([files.printReceipt, files.printBoardingPass, files.printTicketWithoutCode])('opens: %o', async (print) => {
    expect((await PDFDocument.load(await print())).getPageCount()).toBe(1)
  })
})

describe('a hostile file', () => {
  it('unpacks to far more than it weighs', async () => {
    expect((await files.inflateBombPdf()).length).toBeLessThan(10_000)
    expect((await files.bombPass()).length).toBeLessThan(1_000_000)
    const huge = await files.hugePng(30_000, 30_000)
    expect(huge.length).toBeLessThan(200_000)
    expect(await sharp(huge, { limitInputPixels: false }).metadata()).toMatchObject({ width: 30_000, height: 30_000 })
  })
  it('is a picture to the last byte when it is small enough to look', async () => {
    const { data } = await sharp(await files.hugePng(300, 200))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(data.every((value) => value === 0)).toBe(true)
  })
  it('has as many pages as asked for', async () => {
    expect((await PDFDocument.load(await files.manyPagesPdf(61))).getPageCount()).toBe(61)
  })
  it('opens with a passphrase only', async () => {
    await expect(PDFDocument.load(await files.encryptedPdf())).rejects.toThrow(/encrypted/i)
  })
  it('carries a script, a launch and a file beside a real ticket', async () => {
    const pdf = await PDFDocument.load(await files.javaScriptPdf())
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString())
    for (const part of ['/JavaScript', '/Launch', '/EmbeddedFile']) expect(objects.join()).toContain(part)
  })
  it('breaks off, or goes on as something else', async () => {
    expect((await files.truncatedPdf()).includes('%%EOF')).toBe(false)
    const both = await files.polyglot()
    expect(both.subarray(0, 5).toString()).toBe('%PDF-')
    expect([...unzippedBehind(both).keys()]).toEqual(['index.html'])
  })
  it('leaves its folder, links out of it or says a name twice', async () => {
    expect([...unzipped(await files.slipPass()).keys()]).toContain('../../outside.txt')
    expect((await files.slipPass('link')).equals(await files.slipPass('twice'))).toBe(false)
    expect(unzipped(await files.crowdedPass(300)).size).toBe(301)
  })
  it('scripts in a drawing', async () => {
    expect((await files.scriptedSvg()).toString()).toContain('<script>')
  })
})

const unzippedBehind = (file: Buffer) => unzipped(file.subarray(file.indexOf('PK\u0003\u0004')))
