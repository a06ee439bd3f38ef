import sharp from 'sharp'
import { expect, it } from 'vitest'
import { readFile } from '../read-file.ts'

const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a8142b' } })
    .withExif({ IFD0: { Make: 'Somebody’s phone' }, IFD3: { GPSLatitude: '59/1 20/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })

it.each(['jpeg', 'png', 'webp'] as const)(
  'draws a %s anew: upright, its pixels and nothing its file said',
  async (format) => {
    const bytes = await photo().toFormat(format).toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const { report, pictures } = await readFile(bytes, { redraw: true })
    expect([report.format, report.reason, pictures.length]).toEqual([format, 'no_barcode', 1])
    const drawn = await sharp(pictures[0]).metadata()
    expect(drawn).toMatchObject({ format: 'png', width: 40, height: 60 })
    expect([drawn.exif, drawn.xmp, drawn.comments, drawn.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  },
)

it('draws nothing of what cannot be read as a picture', async () => {
  const bytes = await photo().jpeg().toBuffer()
  const { report, pictures } = await readFile(bytes.subarray(0, bytes.length / 2), { redraw: true })
  expect([report.ok, report.reason, pictures.length]).toEqual([false, 'damaged', 0])
})
