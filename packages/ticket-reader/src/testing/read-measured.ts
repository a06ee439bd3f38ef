import { readFile, writeFile } from 'node:fs/promises'
import { limits } from '../limits.ts'
import type { ReadOptions } from '../read-file.ts'
import type { Reading } from '../report.ts'
import { openChild, type Child } from '../sealed/open-child.ts'

export interface Measured {
  reading: Reading | null
  ms: number
  /** Processor time: what the clock would say on a machine with nothing else to do. The clock's where unknown. */
  busyMs: number
  /** The most memory the child had meanwhile, 0 where the system does not say. */
  peakBytes: number
}

const peakOf = async ({ pid }: Child) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
}

/** User and system time of all its threads; the system counts in hundredths of a second. */
async function busyOf({ pid }: Child): Promise<number | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  return user && system ? (Number(user) + Number(system)) * 10 : null
}

/** From here on the system counts the peak anew. */
const forgetPeak = ({ pid }: Child) => writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => {})

/** Starts a child as the product does and lets it get ready, so that what follows is reading alone. */
export async function openMeasured() {
  const open = async () => {
    const child = openChild({ ...limits, cpuSeconds: 600 })
    await child.read(Buffer.from('warm up'), {})
    return child
  }
  let child = await open()
  return {
    close: () => child.kill(),
    async read(bytes: Uint8Array, options: ReadOptions = {}): Promise<Measured> {
      if (!child.alive()) child = await open()
      await forgetPeak(child)
      const started = performance.now()
      const busy = await busyOf(child)
      const reading = await child.read(bytes, options)
      const ms = performance.now() - started
      const busyAfter = await busyOf(child)
      const busyMs = busy !== null && busyAfter !== null ? busyAfter - busy : ms
      return { reading, ms, busyMs, peakBytes: await peakOf(child) }
    },
  }
}
