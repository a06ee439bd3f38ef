import {
  bombPass,
  crowdedPass,
  encryptedPdf,
  hugePng,
  inflateBombPdf,
  javaScriptPdf,
  manyPagesPdf,
  polyglot,
  printTicketPicture,
  scriptedSvg,
  slipPass,
  theatreOrder,
  truncatedPdf,
} from '@fullhouse/testkit/ticket-files/index'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { limits } from './limits.ts'
import type { Reason } from './report.ts'
import { openMeasured } from './testing/read-measured.ts'
import { table } from './testing/table.ts'

const mebibyte = 1 << 20
/** A child with all its decoders loaded has about a third of this. */
const flat = 640 * mebibyte

const jpegPage = async () => {
  const picture = await printTicketPicture(theatreOrder(1)[0]!, { format: 'jpeg' })
  return Buffer.concat([picture, Buffer.from('<html><script>alert(1)</script>')])
}
const brokenOff = async (format: 'png' | 'jpeg' | 'webp') => {
  const picture = await printTicketPicture(theatreOrder(1)[0]!, { format })
  return picture.subarray(0, Math.floor(picture.length / 2))
}

const hostile: [name: string, make: () => Promise<Uint8Array>, ...reasons: Reason[]][] = [
  ['a picture of 30,000 × 30,000 pixels', () => hugePng(30_000, 30_000), 'too_many_pixels'],
  ['an SVG with scripts', scriptedSvg, 'unsupported'],
  ['a web page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'unsupported'],
  ['a PDF that is an archive', polyglot, 'polyglot'],
  ['a JPEG that is a web page', jpegPage, 'polyglot'],
  ['a PNG that breaks off', () => brokenOff('png'), 'damaged'],
  ['a JPEG that breaks off', () => brokenOff('jpeg'), 'damaged'],
  ['a WebP that breaks off', () => brokenOff('webp'), 'damaged'],
  ['a PDF that breaks off', truncatedPdf, 'damaged'],
  ['a PDF that unpacks to a gibibyte', inflateBombPdf, 'unpacks_too_large'],
  ['a PDF of 10,000 pages', () => manyPagesPdf(10_000), 'too_many_pages'],
  ['a PDF with a passphrase', encryptedPdf, 'encrypted'],
  ['a PDF with scripts and a program', javaScriptPdf, 'active_content'],
  ['a pass that unpacks to half a gibibyte', bombPass, 'unpacks_too_large'],
  ['a pass that lies about what it unpacks to', () => bombPass({ lying: true }), 'unpacks_too_large', 'damaged'],
  ['a pass of thousands of files', () => crowdedPass(5_000), 'unpacks_too_large'],
  ['a pass with a path out of it', () => slipPass('parent'), 'unsafe_archive'],
  ['a pass with a path from the root', () => slipPass('absolute'), 'unsafe_archive'],
  ['a pass with a backslash path', () => slipPass('backslash'), 'unsafe_archive'],
  ['a pass with a link', () => slipPass('link'), 'unsafe_archive'],
  ['a pass that says a file twice', () => slipPass('twice'), 'unsafe_archive'],
  ['nothing but zeros', async () => new Uint8Array(limits.bytes), 'unsupported'],
  ['a picture just under the limit', () => hugePng(8_000, 7_999), 'no_barcode'],
]

const rows: Record<string, string>[] = []
let child: Awaited<ReturnType<typeof openMeasured>>
beforeAll(async () => {
  child = await openMeasured()
})
afterAll(() => {
  child.close()
  process.stdout.write(`\n${table(rows)}\n`)
})

it.each(hostile)('%s is refused in words, in time and with memory flat', async (name, make, ...reasons) => {
  const { reading, ms, busyMs, peakBytes } = await child.read(await make())
  const reason = reading?.report.reason ?? 'too_hard'
  const peak = `${Math.round(peakBytes / mebibyte)} MiB`
  rows.push({ file: name, reason, busy: `${busyMs.toFixed(0)} ms`, clock: `${ms.toFixed(0)} ms`, peak })
  expect(reasons).toContain(reason)
  expect(reading?.report.ok).toBe(false)
  expect(reading?.pictures).toEqual([])
  // Not by the clock: this may be one of many things the machine does.
  expect(busyMs).toBeLessThan(limits.hostileMs)
  expect(peakBytes).toBeLessThan(flat)
})
