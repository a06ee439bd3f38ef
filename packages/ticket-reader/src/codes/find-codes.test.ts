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
// More time than a reader gives: what is tried is looked at here, not how busy the machine is.
const find = async (bytes: Buffer) =>
  findCodes(await decodePicture(await sharp(bytes).png().toBuffer(), 'png'), { budgetMs: 10_000 })
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

  it.each(['pdf417', 'code128'] as const)(
    'of %s: what is too blurred is left out, never read as something else',
    async (symbology) => {
      const order = theatreOrder(4)
      const sheets = await Promise.all(order.map((one) => printTicketPicture({ ...one, symbology })))
      const table = await tilt(
        await sharp(await layOut(sheets, 2))
          .rotate(6, { background: '#4a3a2c' })
          .toBuffer(),
        0.12,
      )
      const said = new Set(order.map((one) => one.payload))
      const photo = await addGrain(sharp(await sharp(table).resize(1_400).toBuffer()).blur(1.6), 16)
      for (const code of await find(await photo.jpeg({ quality: 60 }).toBuffer())) expect(said).toContain(code.payload)
    },
  )

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

it('where there is no code the search ends soon after its time', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const photo = sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise } })
  const pixels = await fromSharp(photo)
  const timed = async (budgetMs: number) => {
    const started = process.cpuUsage()
    expect(await findCodes(pixels, { budgetMs })).toEqual([])
    return process.cpuUsage(started).user / 1_000
  }
  await timed(0)
  const once = await timed(0)
  expect(await timed(60_000)).toBeGreaterThan(once * 4)
  expect(await timed(200)).toBeLessThan(once * 4 + 1_000)
})
