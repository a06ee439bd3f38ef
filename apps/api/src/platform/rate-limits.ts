import { isIPv6 } from 'node:net'
import type { Endpoint, Limit } from '@fullhouse/contracts/endpoint'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Response } from 'express'
import pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Log } from './log.ts'
import { refuse } from './problem.ts'
import type { Guards } from './serve.ts'

export type RateLimits = Guards['limit']

/** Every caller's budget over all endpoints. Pages poll, so it is generous; endpoints add tighter ones. */
const house = { user: { points: 3000, seconds: 600 }, anonymous: { points: 600, seconds: 600 } }

export const noRateLimits: RateLimits = () => Promise.resolve()

/** Limits counted in PostgreSQL, shared by all instances; in this process alone while it cannot be reached. */
export function createRateLimits(options: { url: string; log: Log }): {
  limits: RateLimits
  close: () => Promise<void>
} {
  // Its own few connections: counting must not wait behind the work it protects.
  const pool = new pg.Pool({
    connectionString: options.url,
    max: 3,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_500,
    keepAlive: true,
  })
  const failed = (error: Error) => options.log.warn({ err: error }, 'a rate limit connection failed')
  pool.on('error', failed)
  pool.on('connect', (client) => client.on('error', failed))
  const limiters = new Map<string, RateLimiterPostgres>()
  const limiter = (name: string, limit: Limit): RateLimiterPostgres => {
    const known = limiters.get(name)
    if (known) return known
    const shared = { keyPrefix: name, points: limit.points, duration: limit.seconds }
    const made = new RateLimiterPostgres({
      ...shared,
      storeClient: pool,
      storeType: 'pool',
      schemaName: 'platform',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      // Whoever is over the limit is refused from memory, without asking the database again.
      inMemoryBlockOnConsumed: limit.points + 1,
      insuranceLimiter: new RateLimiterMemory(shared),
    })
    limiters.set(name, made)
    return made
  }
  const limits: RateLimits = async (endpoint, actor, request, response) => {
    const caller = actor ? `account:${actor.accountId}` : `address:${addressKey(request.ip ?? '')}`
    for (const [name, limit] of budgets(endpoint, actor !== null)) {
      await spend(limiter(name, limit), caller, limit, response)
    }
  }
  return { limits, close: () => pool.end() }
}

/** Providers sign and the sandbox holds a key; both come in bursts that must not be lost. */
function budgets(endpoint: Endpoint, signedIn: boolean): [name: string, limit: Limit][] {
  const own: [string, Limit][] = endpoint.limit ? [[endpoint.name, endpoint.limit]] : []
  if (endpoint.access === 'provider' || endpoint.access === 'control') return own
  return [signedIn ? ['house.user', house.user] : ['house.anonymous', house.anonymous], ...own]
}

async function spend(limiter: RateLimiterPostgres, caller: string, limit: Limit, response: Response): Promise<void> {
  let spent = true
  const state = await limiter.consume(caller).catch((rejected: unknown) => {
    if (!(rejected instanceof RateLimiterRes)) throw rejected
    spent = false
    return rejected
  })
  const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
  response.setHeader('ratelimit-policy', `"default";q=${limit.points};w=${limit.seconds}`)
  response.setHeader('ratelimit', `"default";r=${state.remainingPoints};t=${seconds}`)
  if (spent) return
  response.setHeader('retry-after', String(seconds))
  refuse(platformProblems.rate_limited, { facts: { retryAfterSeconds: seconds } })
}

/** One household or host: an IPv4 address, or the /64 that one IPv6 customer is given. */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = (plain.split('%')[0] as string).toLowerCase().split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - front.length - back.length }, () => '0')
  const groups = [...front, ...zeros, ...back].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
