import { readFileSync } from 'node:fs'
import { printBarcode, printPass, printTicketPdf, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { FileReport } from './report.ts'
import { openReader } from './sealed/open-reader.ts'

const [ticket] = theatreOrder(1)
const small = async () => sharp(await printBarcode(ticket!.payload, 'qr', 3)).flatten({ background: '#fff' })
const formats: Record<string, () => Promise<Buffer>> = {
  png: async () => (await small()).png().toBuffer(),
  jpeg: async () => (await small()).jpeg({ quality: 60 }).toBuffer(),
  webp: async () => (await small()).webp({ quality: 60 }).toBuffer(),
  heic: async () => readFileSync(new URL('../fixtures/ticket.heic', import.meta.url)),
  pdf: () => printTicketPdf([ticket!]),
  pkpass: () => printPass(ticket!),
}
const budgetMs = 6_000
const seed = Number(process.env.FUZZ_SEED ?? 20_260_611)

/** A small seeded generator: the same files every run. */
function randomFrom(start: number) {
  let state = start >>> 0
  return (below: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Some bytes changed, half of the time near the start where a format says what it is; sometimes cut or doubled. */
function mangle(original: Buffer, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(original)
  for (let flips = 1 + random(12); flips > 0; flips -= 1)
    bytes[random(random(2) ? Math.min(600, bytes.length) : bytes.length)] = random(256)
  const how = random(10)
  if (how === 0) return bytes.subarray(0, 1 + random(bytes.length - 1))
  if (how === 1) return Buffer.concat([bytes.subarray(0, random(bytes.length)), bytes.subarray(random(bytes.length))])
  return bytes
}

/** Reads many files in one child and takes its word for each, so that many can be tried. */
const reader = openReader({ filesPerChild: 50, askAgain: false })
/** As the product reads: a child for each file. */
const fresh = openReader()
afterAll(() => {
  reader.close()
  fresh.close()
})

describe.each(Object.entries(formats))('a %s with bytes changed', (name, make) => {
  it('always comes to a report, whatever is changed', async () => {
    const original = await make()
    expect((await fresh.read(original)).report.ok).toBe(true)
    const random = randomFrom(seed)
    const outcomes = new Map<string, number>()
    const until = performance.now() + budgetMs
    let files = 0
    while (performance.now() < until || files < 4) {
      const pair = [mangle(original, random), mangle(original, random)]
      for (const { report } of await Promise.all(pair.map((bytes) => reader.read(bytes)))) {
        expect(FileReport.safeParse(report).success).toBe(true)
        const outcome = report.reason ?? 'read'
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
        files += 1
      }
    }
    process.stdout.write(`${name}: ${files} files from seed ${seed}: ${JSON.stringify(Object.fromEntries(outcomes))}\n`)
    expect(files).toBeGreaterThanOrEqual(4)
    // A broken file is told apart from a hard one: the child is lost over hardly any.
    expect(outcomes.get('too_hard') ?? 0).toBeLessThanOrEqual(files / 20)
  })
})
