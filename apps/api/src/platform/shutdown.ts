import type { Log } from './log.ts'

/** Longer than any answer or ordinary job takes; what is cut off then is done again by others. */
const patienceMs = 20_000

/** Ends this process in order on SIGTERM or SIGINT; a second signal, or twenty seconds, end it at once. */
export function onShutdown(log: Log, stop: () => Promise<void>): void {
  let asked = false
  const end = (signal: NodeJS.Signals) => {
    if (asked) process.exit(1)
    asked = true
    log.info({ signal }, 'stopping')
    setTimeout(() => {
      log.error('stopping takes too long')
      process.exit(1)
    }, patienceMs).unref()
    stop().then(
      () => {
        log.info('stopped')
        process.exit(0)
      },
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}
