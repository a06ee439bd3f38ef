import { limits } from '../limits.ts'
import type { ReadOptions } from '../read-file.ts'
import { refused, type Reading } from '../report.ts'
import { openChild, type Child, type ChildLimits } from './open-child.ts'
import { openQueue } from './open-queue.ts'

export interface ReaderOptions extends Partial<ChildLimits> {
  /** Children at work at the same time. */
  atOnce?: number
  /** Files that may wait for one; the next is turned away with {@link ReaderBusy}. */
  waiting?: number
  /** After so many a child is replaced. More than one only where all files are of one person. */
  filesPerChild?: number
  /** Whether a used child's "no" is asked again of a fresh one, in which no other file has been; true unless said. */
  askAgain?: boolean
  /** How long a warm child waits for the next file before it is let go. */
  spareMs?: number
}

export interface Reader {
  read(bytes: Uint8Array, options?: ReadOptions): Promise<Reading>
  /** Starts a child ahead of the first file. */
  warm(): void
  close(): void
}

/** Sealed children in a row: each gets a fresh file, one more stands warm so that nobody waits for its start. */
export function openReader(options: ReaderOptions = {}, openOne: typeof openChild = openChild): Reader {
  const { atOnce = 2, waiting = 20, filesPerChild = 1, askAgain = true, spareMs = 60_000 } = options
  const childLimits: ChildLimits = {
    wallMs: options.wallMs ?? limits.wallMs,
    rssBytes: options.rssBytes ?? limits.rssBytes,
    cpuSeconds: (options.cpuSeconds ?? limits.cpuSeconds) * filesPerChild,
  }
  const queue = openQueue(atOnce, waiting)
  const served = new Map<Child, number>()
  let spares: Child[] = []
  let idle: NodeJS.Timeout | undefined
  let closed = false

  const letGo = () => {
    for (const spare of spares) spare.kill()
    spares = []
  }
  const warm = () => {
    spares = spares.filter((spare) => spare.alive())
    if (!closed && spares.length === 0) spares.push(openOne(childLimits))
    clearTimeout(idle)
    idle = setTimeout(letGo, spareMs).unref()
  }
  const takeChild = () => {
    spares = spares.filter((spare) => spare.alive())
    return spares.shift() ?? openOne(childLimits)
  }
  const giveBack = (child: Child) => {
    const files = (served.get(child) ?? 0) + 1
    if (!closed && child.alive() && files < filesPerChild) {
      served.set(child, files)
      spares.push(child)
    } else {
      served.delete(child)
      child.kill()
    }
    warm()
  }

  async function readIn(child: Child, bytes: Uint8Array, readOptions: ReadOptions): Promise<Reading | null> {
    try {
      return await child.read(bytes, readOptions)
    } finally {
      giveBack(child)
    }
  }

  async function readNow(bytes: Uint8Array, readOptions: ReadOptions): Promise<Reading> {
    const child = takeChild()
    const isFresh = !served.has(child)
    if (filesPerChild === 1) warm()
    const reading = await readIn(child, bytes, readOptions)
    if (reading && (reading.report.ok || isFresh || !askAgain)) return reading
    // A child that read others before may have broken over one of them: the file is tried once more, alone.
    const again = isFresh ? null : await readIn(openOne(childLimits), bytes, readOptions)
    return again ?? { report: refused('too_hard'), pictures: [] }
  }

  return {
    warm,
    async read(bytes, readOptions = {}) {
      if (bytes.length === 0) return { report: refused('empty'), pictures: [] }
      if (bytes.length > limits.bytes) return { report: refused('too_large'), pictures: [] }
      return queue.run(() => readNow(bytes, readOptions))
    },
    close() {
      closed = true
      clearTimeout(idle)
      letGo()
    },
  }
}
