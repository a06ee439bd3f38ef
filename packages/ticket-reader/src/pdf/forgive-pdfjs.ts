import { setImmediate as nextTurn } from 'node:timers/promises'

let running = 0
let others: NodeJS.UnhandledRejectionListener[] = []

/**
 * Runs work with pdf.js, which leaves promises behind that nobody awaits when a file is broken: alone they would end
 * the process. Rejections of anything else go where they went before.
 */
export async function forgivePdfjs<T>(work: () => Promise<T>): Promise<T> {
  if (running === 0) {
    others = process.listeners('unhandledRejection')
    process.removeAllListeners('unhandledRejection')
    process.on('unhandledRejection', passOn)
  }
  running += 1
  try {
    return await work()
  } finally {
    await nextTurn()
    running -= 1
    if (running === 0) {
      process.off('unhandledRejection', passOn)
      for (const listener of others) process.on('unhandledRejection', listener)
    }
  }
}

function passOn(reason: unknown, promise: Promise<unknown>): void {
  if (reason instanceof Error && reason.stack?.includes('pdfjs-dist')) return
  if (others.length === 0) throw reason
  for (const listener of others) listener(reason, promise)
}
