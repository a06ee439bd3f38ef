import { readFile, writeFile } from 'node:fs/promises'
import { limits } from '../limits.ts'
import type { ReadOptions } from '../read-file.ts'
import type { Reading } from '../report.ts'
import { openChild, type Child } from '../sealed/open-child.ts'

export interface Measured {
  reading: Reading | null
  ms: number
  /** The most memory the child had meanwhile, 0 where the system does not say. */
  peakBytes: number
}

const peakOf = async ({ pid }: Child) => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
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
      const reading = await child.read(bytes, options)
      return { reading, ms: performance.now() - started, peakBytes: await peakOf(child) }
    },
  }
}
