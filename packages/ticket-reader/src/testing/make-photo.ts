import sharp, { type Sharp } from 'sharp'

/** A photo of a sheet of paper seen from the side: its far edge shorter than its near one, by rows. */
export async function tilt(picture: Buffer, lean: number): Promise<Buffer> {
  const { data, info } = await sharp(picture).flatten().removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const out = Buffer.alloc(data.length, 0x6a)
  for (let y = 0; y < height; y += 1) {
    const scale = 1 - lean * (1 - y / height)
    const left = (width * (1 - scale)) / 2
    for (let x = Math.ceil(left); x < width - left; x += 1) {
      const from = (y * width + Math.min(width - 1, Math.round((x - left) / scale))) * channels
      data.copy(out, (y * width + x) * channels, from, from + channels)
    }
  }
  return sharp(out, { raw: { width, height, channels } }).png().toBuffer()
}

/** Grain as of a small sensor in a dark hall. */
export async function addGrain(picture: Sharp, sigma: number): Promise<Sharp> {
  const { data, info } = await picture.flatten().png().toBuffer({ resolveWithObject: true })
  const noise = { type: 'gaussian', mean: 128, sigma } as const
  const grain = sharp({ create: { width: info.width, height: info.height, channels: 3, background: '#000', noise } })
  return sharp(data).composite([{ input: await grain.png().toBuffer(), blend: 'overlay' }])
}

/** Sheets lying beside and below each other on a dark table. */
export async function layOut(sheets: Buffer[], across: number): Promise<Buffer> {
  const { width, height } = await sharp(sheets[0]).metadata()
  const rows = Math.ceil(sheets.length / across)
  const table = sharp({
    create: {
      width: across * (width + 60) + 60,
      height: rows * (height + 60) + 60,
      channels: 3,
      background: '#4a3a2c',
    },
  })
  const layers = sheets.map((input, index) => {
    return { input, left: 60 + (index % across) * (width + 60), top: 60 + Math.floor(index / across) * (height + 60) }
  })
  return table.composite(layers).png().toBuffer()
}
