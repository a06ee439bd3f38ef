import { readFileSync } from 'node:fs'
import { hugePng } from '@fullhouse/testkit/ticket-files/index'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { decodePicture } from './decode-picture.ts'
import { encodePng, type Pixels } from './pixels.ts'

const red = { r: 220, g: 20, b: 20 }
const heic = readFileSync(new URL('../../fixtures/ticket.heic', import.meta.url))
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 10, height: 10, channels: 3, background: red } }, left: 0, top: 0 },
  ])
const isRed = ({ data, width }: Pixels, x: number, y: number) => {
  const at = (y * width + x) * 4
  return data[at]! > 150 && data[at + 1]! < 110
}

describe('a picture is decoded', () => {
  it('the right way up, as its EXIF says the phone was held', async () => {
    const pixels = await decodePicture(await plain(60, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer(), 'jpeg')
    expect([pixels.width, pixels.height]).toEqual([30, 60])
    expect(isRed(pixels, 26, 3)).toBe(true)
    expect(isRed(pixels, 3, 3)).toBe(false)
  })

  it('to its first frame when it moves', async () => {
    const frames = [plain(40, 40), plain(40, 40).negate()].map((frame) => frame.png().toBuffer())
    const webp = await sharp(await Promise.all(frames), { join: { animated: true } })
      .webp()
      .toBuffer()
    const pixels = await decodePicture(webp, 'webp')
    expect([pixels.width, pixels.height]).toEqual([40, 40])
    expect(isRed(pixels, 4, 4)).toBe(true)
  })

  it('onto white where it lets through', async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
    const { data } = await decodePicture(await clear.png().toBuffer(), 'png')
    expect([...data.subarray(0, 4)]).toEqual([255, 255, 255, 255])
  })

  it('to eight bits of red, green, blue from sixteen bits of grey', async () => {
    const grey = await plain(20, 20).toColourspace('grey16').png().toBuffer()
    const pixels = await decodePicture(grey, 'png')
    expect(pixels.data).toHaveLength(20 * 20 * 4)
    expect([...pixels.data.subarray(-4)]).toEqual([255, 255, 255, 255])
  })

  it('when a phone made it a HEIC', async () => {
    const pixels = await decodePicture(heic, 'heic')
    expect([pixels.width, pixels.height]).toEqual([900, 1200])
  })

  it('smaller when it is larger than a search for codes needs', async () => {
    const pixels = await decodePicture(await plain(6_000, 4_000).jpeg().toBuffer(), 'jpeg')
    expect(pixels.width * pixels.height).toBeLessThanOrEqual(limits.searchedPixels)
    expect(pixels.width / pixels.height).toBeCloseTo(1.5, 2)
  })
})

describe('a picture is refused', () => {
  it('by the size it says, long before it is unpacked', async () => {
    const bytes = await hugePng(30_000, 30_000)
    const started = performance.now()
    await expect(decodePicture(bytes, 'png')).rejects.toMatchObject({ reason: 'too_many_pixels' })
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  it.each(['png', 'jpeg', 'webp'] as const)('when a %s breaks off in the middle', async (format) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
    const whole = sharp({ create: { width: 300, height: 300, channels: 3, background: '#888888', noise } })
    const bytes = await whole.toFormat(format).toBuffer()
    await expect(decodePicture(bytes.subarray(0, bytes.length / 2), format)).rejects.toMatchObject({
      reason: 'damaged',
    })
  })

  it('when a HEIC breaks off, or says it is larger than we take', async () => {
    await expect(decodePicture(heic.subarray(0, 5_000), 'heic')).rejects.toMatchObject({ reason: 'damaged' })
    const lying = Buffer.from(heic)
    for (let at = lying.indexOf('ispe'); at > 0; at = lying.indexOf('ispe', at + 4)) {
      lying.writeUInt32BE(30_000, at + 8)
      lying.writeUInt32BE(30_000, at + 12)
    }
    await expect(decodePicture(lying, 'heic')).rejects.toMatchObject({
      reason: expect.stringMatching(/damaged|too_many/),
    })
  })

  it('when another format wears its name', async () => {
    const png = await plain(20, 20).png().toBuffer()
    await expect(decodePicture(png, 'jpeg')).rejects.toMatchObject({ reason: 'damaged' })
  })
})

it('a kept picture is a PNG of at most 2,000 pixels a side', async () => {
  const png = await encodePng(await decodePicture(await plain(3_000, 1_500).png().toBuffer(), 'png'))
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 2_000, height: 1_000 })
})
