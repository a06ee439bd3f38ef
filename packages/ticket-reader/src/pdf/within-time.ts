import { Refusal } from '../refusal.ts'

/** The work's outcome, or the refusal `too_hard` when it is not there in time; `stop` ends what still runs. */
export async function withinTime<T>(work: Promise<T>, ms: number, stop: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        reject(new Refusal('too_hard'))
        stop()
      },
      Math.max(0, ms),
    )
  })
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
