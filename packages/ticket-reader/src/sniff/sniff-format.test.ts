import {
  polyglot,
  printPass,
  printTicketPdf,
  printTicketPicture,
  scriptedSvg,
  theatreOrder,
} from '@fullhouse/testkit/ticket-files/index'
import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { sniffFormat } from './sniff-format.ts'

const [ticket] = theatreOrder(1)
const text = (words: string) => Buffer.from(words)

describe('a file is known by its bytes', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('%s', async (format) => {
    expect(await sniffFormat(await printTicketPicture(ticket!, { format }))).toEqual({ format })
  })

  it('PDF, pass, bare pass.json, calendar', async () => {
    expect(await sniffFormat(await printTicketPdf([ticket!]))).toEqual({ format: 'pdf' })
    expect(await sniffFormat(await printPass(ticket!))).toEqual({ format: 'pkpass' })
    expect(await sniffFormat(text('\uFEFF {\n"formatVersion" : 1}'))).toEqual({ format: 'pass-json' })
    expect(await sniffFormat(text('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n'))).toEqual({ format: 'calendar' })
  })
})

describe('a file that is none of ours is unsupported', () => {
  it.each([
    ['an HTML page', '<!doctype html><p>My ticket'],
    ['a text', 'Row 7, seat 12'],
    ['some JSON', '{"seat": 12}'],
    ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['a program', '\u007fELF\u0002\u0001\u0001'],
  ])('%s', async (_name, words) => {
    expect(await sniffFormat(Buffer.from(words, 'latin1'))).toEqual({ reason: 'unsupported' })
  })

  it('an SVG with a script', async () => {
    expect(await sniffFormat(await scriptedSvg())).toEqual({ reason: 'unsupported' })
  })
})

describe('a file that is two files is refused', () => {
  it('a PDF with an archive behind it', async () => {
    expect(await sniffFormat(await polyglot())).toEqual({ reason: 'polyglot' })
  })

  it.each(['<html><body onload=alert(1)>', '<script src=//x>', '%PDF-1.7 1 0 obj', '<?php system($_GET[0]);'])(
    'a JPEG followed by %s',
    async (tail) => {
      const picture = await printTicketPicture(ticket!, { format: 'jpeg' })
      expect(await sniffFormat(Buffer.concat([picture, text(tail)]))).toEqual({ reason: 'polyglot' })
    },
  )

  it('a picture with an archive behind it, a pass with a PDF before its files', async () => {
    const picture = await printTicketPicture(ticket!, { format: 'png' })
    const pass = await printPass(ticket!)
    expect(await sniffFormat(Buffer.concat([picture, pass]))).toEqual({ reason: 'polyglot' })
    const both = Buffer.concat([pass.subarray(0, 60), text('%PDF-1.4'), pass.subarray(60)])
    expect(await sniffFormat(both)).toEqual({ reason: 'polyglot' })
  })

  it('but a phone may put its own data behind a photo', async () => {
    const picture = await printTicketPicture(ticket!, { format: 'jpeg' })
    expect(await sniffFormat(Buffer.concat([picture, Buffer.alloc(5_000, 0x5a)]))).toEqual({ format: 'jpeg' })
  })
})

it('nothing is empty, and more than we take is too large whatever it is', async () => {
  expect(await sniffFormat(new Uint8Array())).toEqual({ reason: 'empty' })
  expect(await sniffFormat(new Uint8Array(limits.bytes + 1))).toEqual({ reason: 'too_large' })
})

it('a PNG whose line ends were rewritten on its way is damaged, not unknown', async () => {
  const mangled = (await printTicketPicture(ticket!)).toString('latin1').replace('\r\n', '\n')
  expect(await sniffFormat(Buffer.from(mangled, 'latin1'))).toEqual({ reason: 'damaged' })
})
