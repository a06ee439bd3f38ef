import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import { afterEach, describe, expect, it } from 'vitest'
import { limits } from '../limits.ts'
import { noReport, type Reading } from '../report.ts'
import type { Child } from './open-child.ts'
import { ReaderBusy } from './open-queue.ts'
import { openReader, type ReaderOptions } from './open-reader.ts'

const good: Reading = { report: { ...noReport, ok: true, kind: 'event-ticket' }, pictures: [] }

const bad: Reading = { report: { ...noReport, reason: 'damaged' }, pictures: [] }

/** Children that do as they are told: `hold` answers when let go, `break` never does, the rest at once. */
function openWith(options: ReaderOptions) {
  const children: { files: string[]; killed: boolean }[] = []
  const held: Array<() => void> = []
  const openOne = (): Child => {
    const self = { files: [] as string[], killed: false }
    children.push(self)
    const read = async (bytes: Uint8Array) => {
      const file = Buffer.from(bytes).toString()
      self.files.push(file)
      if (file === 'hold') await new Promise<void>((resolve) => held.push(resolve))
      if (file === 'break' || (file === 'break after another' && self.files.length > 1)) {
        self.killed = true
        return null
      }
      return file === 'no after another' && self.files.length > 1 ? bad : good
    }
    return { pid: 1, read, alive: () => !self.killed, kill: () => (self.killed = true) }
  }
  const reader = openReader(options, openOne)
  readers.push(reader)
  return { reader, children, held, read: (file: string) => reader.read(Buffer.from(file)) }
}

const readers: { close(): void }[] = []
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close()
})

describe('a reader', () => {
  it('gives each file a child of its own and keeps one warm for the next', async () => {
    const { read, children } = openWith({})
    for (const file of ['a', 'b', 'c']) expect(await read(file)).toBe(good)
    expect(children.map(({ files }) => files)).toEqual([['a'], ['b'], ['c'], []])
    expect(children.map(({ killed }) => killed)).toEqual([true, true, true, false])
  })

  it('lets the warm one go when nobody comes, and all when it is closed', async () => {
    const { read, children, reader } = openWith({ spareMs: 20 })
    await read('a')
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(children.every(({ killed }) => killed)).toBe(true)
    await read('b')
    reader.close()
    expect(children.every(({ killed }) => killed)).toBe(true)
  })

  it('reads so many at once, lets so many wait and is busy for the next', async () => {
    const { read, held, children } = openWith({ atOnce: 2, waiting: 1 })
    const reading = ['hold', 'hold', 'c'].map(read)
    await expect(read('d')).rejects.toBeInstanceOf(ReaderBusy)
    expect(children.flatMap(({ files }) => files)).toEqual(['hold', 'hold'])
    for (const letGo of held) letGo()
    expect(await Promise.all(reading)).toEqual([good, good, good])
  })

  it('says too hard of a file that breaks its child, and reads the next', async () => {
    const { read } = openWith({})
    expect((await read('break')).report).toMatchObject({ ok: false, reason: 'too_hard' })
    expect(await read('b')).toBe(good)
  })

  it('tries a file again alone when the child had read others, which may be to blame', async () => {
    const { read, children } = openWith({ atOnce: 1, filesPerChild: 50 })
    await read('a')
    expect(await read('break after another')).toBe(good)
    expect(children.filter(({ files }) => files.includes('break after another'))).toHaveLength(2)
    expect((await read('break')).report.reason).toBe('too_hard')
  })

  it('replaces a child after so many files', async () => {
    const { read, children } = openWith({ atOnce: 1, filesPerChild: 2 })
    for (const file of ['a', 'b', 'c']) await read(file)
    expect(children.map(({ files }) => files)).toEqual([['a', 'b'], ['c']])
  })

  it('does not take a used child’s no for an answer, unless told to', async () => {
    const { read, children } = openWith({ atOnce: 1, filesPerChild: 50 })
    await read('a')
    expect(await read('no after another')).toBe(good)
    expect(children.map(({ files }) => files).filter((files) => files.includes('no after another'))).toHaveLength(2)
    const hasty = openWith({ atOnce: 1, filesPerChild: 50, askAgain: false })
    await hasty.read('a')
    expect(await hasty.read('no after another')).toBe(bad)
  })

  it('starts no child over nothing, or over more bytes than we take', async () => {
    const { reader, children } = openWith({})
    expect((await reader.read(new Uint8Array())).report.reason).toBe('empty')
    expect((await reader.read(new Uint8Array(limits.bytes + 1))).report.reason).toBe('too_large')
    expect(children).toEqual([])
  })
})

it('a process that read a file may end while its spare child waits', async () => {
  const module = fileURLToPath(new URL('read-sealed.ts', import.meta.url))
  const script = `import { readSealed } from ${JSON.stringify(module)}
    const chunks = await Array.fromAsync(process.stdin)
    const { report, pictures } = await readSealed(Buffer.concat(chunks))
    process.stdout.write(report.tickets[0].payload + ' ' + pictures.length)`
  const [ticket] = theatreOrder(1)
  const running = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { timeout: 30_000 })
  running.child.stdin?.end(await printTicketPicture(ticket!))
  expect((await running).stdout).toBe(`${ticket!.payload} 1`)
})
