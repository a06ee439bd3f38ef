import { platformProblems } from '@fullhouse/contracts/problem'
import cookieParser from 'cookie-parser'
import cors from 'cors'
import express, { type Express, type Router } from 'express'
import helmet from 'helmet'
import { answerProblems } from './answer-problem.ts'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { refuse } from './problem.ts'
import { readBody } from './read-body.ts'
import { correlate, logRequests, nameRoute, type ObserveRequest } from './request-log.ts'
import type { Guards, Route } from './serve.ts'

export interface HttpOptions {
  config: Config
  log: Log
  routes: readonly Route[]
  guards: Guards
  /** Health, metrics, descriptions: what is not an endpoint of the product. */
  frame: readonly Router[]
  observe: ObserveRequest
  /** More work waits for the database than will be answered in time: further requests are turned away at once. */
  overloaded: () => boolean
  /** A refusal the contract doesn't declare answers 500 instead of only being logged. */
  strict: boolean
}

/** The express app: one chain before and after every endpoint, and nothing else. */
export function createHttpApp({
  config,
  log,
  routes,
  guards,
  frame,
  observe,
  overloaded,
  strict,
}: HttpOptions): Express {
  const app = express()
  app.set('trust proxy', config.http.trustedProxies)
  app.set('query parser', 'simple')
  app.set('etag', false)
  app.disable('x-powered-by')
  app.use(correlate, logRequests(log, observe))
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
      strictTransportSecurity: config.production ? { maxAge: 31_536_000 } : false,
      crossOriginResourcePolicy: { policy: 'same-site' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  )
  app.use(
    cors({
      origin: [config.public.web, config.public.admin].map((url) => new URL(url).origin),
      credentials: true,
      allowedHeaders: [
        'authorization',
        'content-type',
        'idempotency-key',
        'x-file-name',
        'x-fullhouse-app',
        'x-request-id',
      ],
      exposedHeaders: ['ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'],
      maxAge: 600,
    }),
  )
  app.use(...frame)
  app.use(cookieParser(), (_request, _response, next) => {
    if (overloaded()) refuse(platformProblems.busy)
    next()
  })
  mountRoutes(app, routes, guards)
  app.use(() => refuse(platformProblems.not_found))
  app.use(answerProblems({ log, docsUrl: `${config.public.api}/docs`, strict }))
  return app
}

function mountRoutes(app: Express, routes: readonly Route[], guards: Guards): void {
  const allowed = new Map<string, string[]>()
  for (const { endpoint, handler } of routes.toSorted((a, b) => bySpecificity(a.endpoint.path, b.endpoint.path))) {
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete'
    app[method](
      endpoint.path,
      (_request, response, next) => {
        nameRoute(response, endpoint.name, endpoint.problems)
        next()
      },
      readBody(endpoint),
      handler(guards),
    )
    allowed.set(endpoint.path, [...(allowed.get(endpoint.path) ?? []), endpoint.method])
  }
  for (const [path, methods] of allowed) {
    app.all(path, (_request, response) => {
      response.setHeader('allow', methods.join(', '))
      refuse(platformProblems.method_not_allowed)
    })
  }
}

/** `/v1/sessions/current` before `/v1/sessions/:id`, whoever brought them. */
function bySpecificity(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = Number(left[index]?.startsWith(':')) - Number(right[index]?.startsWith(':'))
    if (difference !== 0) return difference
  }
  return 0
}
