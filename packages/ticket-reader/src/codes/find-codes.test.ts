import { printBarcode, printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { decodePicture } from '../pictures/decode-picture.ts'
import { fromSharp } from '../pictures/pixels.ts'
import { symbologies, type Symbology } from '../report.ts'
import { addGrain, layOut, tilt } from '../testing/make-photo.ts'
import { findCodes } from './find-codes.ts'

const payload = '00412009951732846015'
const sheet = (symbology: Symbology, options: Parameters<typeof printTicketPicture>[1] = {}) =>
  printTicketPicture({ ...theatreOrder(1)[0]!, payload, symbology }, options)
const find = async (bytes: Buffer) => findCodes(await decodePicture(await sharp(bytes).png().toBuffer(), 'png'))
const summed = (codes: Awaited<ReturnType<typeof find>>) => codes.map((code) => [code.symbology, code.payload])

describe.each(symbologies)('a %s is found', (symbology) => {
  const only = [[symbology, payload]]

  it.each([7, 90, 180, 270, 353, 30])('turned by %i degrees', async (rotate) => {
    expect(summed(await find(await sheet(symbology, { rotate })))).toEqual(only)
  })

  it('in a screenshot with the phone around it', async () => {
    expect(summed(await find(await sheet(symbology, { screenshot: true })))).toEqual(only)
  })

  it('in a photo: askew, soft, unevenly lit, a JPEG of quality 40', async () => {
    expect(summed(await find(await sheet(symbology, { photographed: true, format: 'jpeg', quality: 40 })))).toEqual(
      only,
    )
  })

  it('seen from the side, blurred, with grain', async () => {
    const askew = await tilt(await sheet(symbology, { rotate: 4 }), 0.12)
    const photo = await addGrain(sharp(askew).blur(1.1), 22)
    expect(summed(await find(await photo.jpeg({ quality: 40 }).toBuffer()))).toEqual(only)
  })

  it('without any margin, and light on a dark screen', async () => {
    const bare = await sharp(await printBarcode(payload, symbology, 4))
      .flatten({ background: '#fff' })
      .trim()
      .toBuffer()
    expect(summed(await find(bare))).toEqual(only)
    const framed = sharp(bare).extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#fff' })
    const dark = sharp(await framed.toBuffer()).negate()
    expect(summed(await find(await dark.toBuffer()))).toEqual(only)
  })
})

describe('several codes in one picture', () => {
  it('are all found, top to bottom and left to right', async () => {
    const order = symbologies.map((symbology, index) => [symbology, `TICKET-${index + 1}-OF-4-7H2K`] as const)
    const sheets = order.map(([symbology, said]) =>
      printTicketPicture({ ...theatreOrder(1)[0]!, payload: said, symbology }),
    )
    const table = await layOut(await Promise.all(sheets), 2)
    const photo = await addGrain(sharp(table).rotate(3, { background: '#4a3a2c' }).blur(0.8), 16)
    expect(summed(await find(await photo.jpeg({ quality: 60 }).toBuffer()))).toEqual(order)
  })

  it('are told once when they say the same', async () => {
    const same = await printBarcode('ADMIT-ONE-44', 'qr', 5)
    expect(summed(await find(await layOut([same, same], 2)))).toEqual([['qr', 'ADMIT-ONE-44']])
  })
})

it('every code has its place in the picture', async () => {
  const code = await printBarcode('HERE', 'qr', 6)
  const { width, height } = await sharp(code).metadata()
  const page = sharp({ create: { width: 900, height: 900, channels: 3, background: '#fff' } })
  const [found] = await find(
    await page
      .composite([{ input: code, left: 500, top: 300 }])
      .png()
      .toBuffer(),
  )
  expect(found!.box.x).toBeGreaterThanOrEqual(500)
  expect(found!.box.y).toBeGreaterThanOrEqual(300)
  expect(found!.box.x + found!.box.width).toBeLessThanOrEqual(500 + width)
  expect(found!.box.y + found!.box.height).toBeLessThanOrEqual(300 + height)
})

it('also when the picture had to be turned for it', async () => {
  const code = sharp(await printBarcode(payload, 'code128', 3)).flatten({ background: '#fff' })
  const askew = await sharp(await code.toBuffer())
    .rotate(28, { background: '#fff' })
    .toBuffer()
  const page = sharp({ create: { width: 1_600, height: 1_600, channels: 3, background: '#fff' } })
  const [found] = await find(
    await page
      .composite([{ input: askew, left: 900, top: 1_000 }])
      .png()
      .toBuffer(),
  )
  expect(found?.payload).toBe(payload)
  expect(found!.box.x).toBeGreaterThan(880)
  expect(found!.box.y).toBeGreaterThan(980)
})

it('where there is no code the search ends in its time', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const photo = sharp({ create: { width: 4_000, height: 3_000, channels: 3, background: '#888', noise } })
  const pixels = await fromSharp(photo)
  const started = performance.now()
  expect(await findCodes(pixels, { budgetMs: 800 })).toEqual([])
  expect(performance.now() - started).toBeLessThan(4_000)
})
