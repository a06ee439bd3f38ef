import { timingSafeEqual } from 'node:crypto'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Request } from 'express'
import type { Config } from './config.ts'
import { refuse, refuseUnless } from './problem.ts'
import type { RateLimits } from './rate-limits.ts'
import type { Guards } from './serve.ts'

export interface GuardOptions {
  config: Config
  authenticate: Guards['authenticate']
  rateLimits: RateLimits
}

/** What stands before every handler. */
export function createGuards({ config, authenticate, rateLimits }: GuardOptions): Guards {
  const ours = new Set([config.public.web, config.public.admin].map((url) => new URL(url).origin))
  return {
    authenticate,
    limit: rateLimits,
    sameSite: (request) => requireSameSite(request, ours),
    control: (request) => requireControlKey(request, config.controlKey),
  }
}

/**
 * A cookie alone proves nothing about who wrote the request. Our pages send a header that a foreign page
 * can't without asking (CORS), and browsers say where a request comes from.
 */
function requireSameSite(request: Request, ours: ReadonlySet<string>): void {
  const origin = request.get('origin')
  const site = request.get('sec-fetch-site')
  const foreign = origin !== undefined && !ours.has(origin)
  const cross = site !== undefined && site !== 'same-origin' && site !== 'none' && !(origin && ours.has(origin))
  const app = request.get('x-fullhouse-app')
  if (foreign || cross || (app !== 'web' && app !== 'admin')) refuse(platformProblems.cross_site)
}

function requireControlKey(request: Request, key: string | undefined): void {
  const given = Buffer.from(request.get('x-control-key') ?? '')
  const wanted = Buffer.from(key ?? '')
  const same = wanted.length > 0 && given.length === wanted.length && timingSafeEqual(given, wanted)
  refuseUnless(same, platformProblems.unauthenticated)
}
