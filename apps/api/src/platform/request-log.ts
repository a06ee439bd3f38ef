import { randomUUID } from 'node:crypto'
import type { Problem } from '@fullhouse/contracts/problem'
import type { RequestHandler, Response } from 'express'
import { type Log, withCorrelation } from './log.ts'

const acceptable = /^[\w-]{8,64}$/

/** Gives each request its correlation id: the caller's when it looks like one, else a new one. Echoed back. */
export const correlate: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id')
  const id = given && acceptable.test(given) ? given : randomUUID()
  response.setHeader('x-request-id', id)
  withCorrelation(id, next)
}

/** Which endpoint answers this request: its name in logs and metrics, and what it may refuse with. */
export function nameRoute(response: Response, name: string, problems: readonly Problem[] = []): void {
  response.locals['route'] = name
  response.locals['problems'] = problems
}

export function routeName(response: Response): string {
  return (response.locals['route'] as string | undefined) ?? 'none'
}

export function declaredProblems(response: Response): readonly Problem[] {
  return (response.locals['problems'] as readonly Problem[] | undefined) ?? []
}

export type ObserveRequest = (route: string, status: number, seconds: number) => void

/** One line per answered request: never bodies, queries or headers. */
export function logRequests(log: Log, observe: ObserveRequest): RequestHandler {
  return (request, response, next) => {
    const started = process.hrtime.bigint()
    const id = response.getHeader('x-request-id')
    response.on('close', () => {
      const ms = Number(process.hrtime.bigint() - started) / 1e6
      const route = routeName(response)
      const status = response.writableFinished ? response.statusCode : 499
      observe(route, status, ms / 1000)
      const line = { correlationId: id, method: request.method, route, status, ms: Math.round(ms * 10) / 10 }
      if (status >= 500) log.warn(line, 'request')
      else if (route.startsWith('frame.')) log.debug(line, 'request')
      else log.info(line, 'request')
    })
    next()
  }
}
