/** Too many files are waiting to be read: try again later. Says nothing about the file. */
export class ReaderBusy extends Error {
  constructor() {
    super('Too many files are waiting to be read')
    this.name = 'ReaderBusy'
  }
}

/** Runs so many tasks at once, lets so many wait in order and turns the next away. */
export function openQueue(atOnce: number, mostWaiting: number) {
  const waiting: Array<() => void> = []
  let running = 0

  async function run<Result>(task: () => Promise<Result>): Promise<Result> {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new ReaderBusy()
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await task()
    } finally {
      // The place goes straight to the next in line.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }

  return { run }
}
