import { Refusal } from '../refusal.ts'

/** How much longer than its processor time work may take on the clock, for a machine that is busy. */
const patience = 5
const everyMs = 50

/**
 * The work's outcome, or the refusal `too_hard` once this process has used `ms` of processor time on it, or five
 * times that has passed; `stop` ends what still runs.
 */
export async function withinTime<T>(work: Promise<T>, ms: number, stop: () => void): Promise<T> {
  const started = { clock: performance.now(), processor: process.cpuUsage() }
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(started.processor)
      if ((user + system) / 1_000 < ms && performance.now() - started.clock < ms * patience) return
      reject(new Refusal('too_hard'))
      stop()
    }, everyMs)
  })
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearInterval(timer)
  }
}
