// pnpm -s bench:reader: files a second and peak memory of each reader, in the sealed child, on this machine.
import { readFileSync } from 'node:fs'
import { printPass, printTicketPdf, printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import { readSealed } from '../sealed/read-sealed.ts'
import { openMeasured } from './read-measured.ts'
import { table } from './table.ts'

const secondsEach = Number(process.argv[2] ?? 4)
const [ticket] = theatreOrder(1)
const files: [name: string, make: () => Promise<Buffer>][] = [
  ['png, exported', () => printTicketPicture(ticket!)],
  ['png, screenshot', () => printTicketPicture(ticket!, { screenshot: true })],
  ['jpeg, photographed', () => printTicketPicture(ticket!, { format: 'jpeg', photographed: true })],
  ['webp', () => printTicketPicture(ticket!, { format: 'webp' })],
  ['heic', async () => readFileSync(new URL('../../fixtures/ticket.heic', import.meta.url))],
  ['pdf, 1 ticket', () => printTicketPdf([ticket!])],
  ['pdf, 18 tickets', () => printTicketPdf(theatreOrder(18))],
  ['pkpass', () => printPass(ticket!)],
]

async function measure(read: () => Promise<{ ok: boolean | undefined; peakBytes: number }>) {
  const times: number[] = []
  let peak = 0
  const until = performance.now() + secondsEach * 1_000
  while (performance.now() < until || times.length < 3) {
    const started = performance.now()
    const { ok, peakBytes } = await read()
    if (!ok) throw new Error('A file of the bench was not read')
    times.push(performance.now() - started)
    peak = Math.max(peak, peakBytes)
  }
  const ordered = times.toSorted((one, other) => one - other)
  const total = times.reduce((sum, time) => sum + time, 0)
  return {
    'files/s': ((times.length * 1_000) / total).toFixed(1),
    'median ms': (ordered[Math.floor(ordered.length / 2)] ?? 0).toFixed(0),
    'slowest ms': (ordered.at(-1) ?? 0).toFixed(0),
    'peak MiB': peak ? (peak / (1 << 20)).toFixed(0) : '–',
  }
}

const rows: Record<string, string>[] = []
for (const [name, make] of files) {
  const bytes = await make()
  const child = await openMeasured()
  const row = await measure(async () => {
    const { reading, peakBytes } = await child.read(bytes)
    return { ok: reading?.report.ok, peakBytes }
  })
  child.close()
  rows.push({ reader: name, ...row })
}
const png = await printTicketPicture(ticket!)
const fresh = await measure(async () => ({ ok: (await readSealed(png)).report.ok, peakBytes: 0 }))
rows.push({ reader: 'png, a fresh child a file', ...fresh })
process.stdout.write(`${table(rows)}\n`)
