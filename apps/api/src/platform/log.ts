import { AsyncLocalStorage } from 'node:async_hooks'
import { type Logger, pino } from 'pino'

export type Log = Logger

const correlation = new AsyncLocalStorage<string>()

/** Runs `work` so that every log line and outbox row it makes carries this correlation id. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return correlation.run(id, work)
}

export function correlationId(): string | undefined {
  return correlation.getStore()
}

/** Keys whose values never reach a log line, at any of the first levels. */
const secretKeys = [
  'password',
  'currentPassword',
  'newPassword',
  'token',
  'accessToken',
  'authorization',
  'cookie',
  'set-cookie',
  'clientSecret',
  'client_secret',
  'code',
  'secretKey',
  'x-control-key',
  'stripe-signature',
  'email',
  'iban',
]
const redact = secretKeys.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`])

export function createLog(options: { level: string; pretty: boolean; name: string }): Log {
  return pino({
    level: options.level,
    base: { part: options.name },
    redact: { paths: redact, censor: '[hidden]' },
    mixin: () => {
      const id = correlation.getStore()
      return id === undefined ? {} : { correlationId: id }
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    ...(options.pretty ? { transport: { target: 'pino-pretty' } } : {}),
  })
}
