// Stands where the reader's inside stands and does to its parent what the file tells it to.
import { noReport } from '../../report.ts'
import { encodeFrame, readFrames } from '../frames.ts'

const say = (...parts: string[]) => {
  for (const part of encodeFrame(parts.map((text) => Buffer.from(text, 'latin1')))) process.stdout.write(part)
}
const hoard: Buffer[] = []
const png = '\x89PNG\r\n\x1a\n and the rest'
const ticket = { page: 1, symbology: 'qr', payload: 'A', fields: {}, picture: 0 }
const good = { ...noReport, ok: true, kind: 'event-ticket', format: 'png', pages: 1, tickets: [ticket] }

const ways: Record<string, () => void> = {
  behave: () => say(JSON.stringify(good), png),
  hang: () => setInterval(() => {}, 1_000),
  spin: () => {
    for (;;);
  },
  hoard: () => setInterval(() => hoard.push(Buffer.alloc(64 << 20, 1)), 20),
  leave: () => process.exit(0),
  crash: () => process.abort(),
  babble: () => process.stdout.write('this is no message at all'),
  flood: () => process.stdout.write(Buffer.from([0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff])),
  lie: () => say(JSON.stringify({ ...good, tickets: [{ ...ticket, page: '../../etc' }] }), png),
  contradict: () => say(JSON.stringify({ ...good, reason: 'receipt' }), png),
  'show-another': () => say(JSON.stringify({ ...good, tickets: [{ ...ticket, picture: 7 }] }), png),
  'picture-of-script': () => say(JSON.stringify(good), '<svg onload="alert(1)">'),
  'no-json': () => say('{', png),
}

for await (const [, bytes] of readFrames(process.stdin, 1_024)) {
  if (bytes) ways[Buffer.from(bytes).toString()]?.()
}
