import { timingSafeEqual } from 'node:crypto'
import type { Request } from 'express'
import type { Config } from '../../config.ts'
import { invalid } from './stripe-error.ts'

function presented(request: Request): string | undefined {
  const header = request.get('authorization') ?? ''
  if (/^bearer /i.test(header)) return header.slice(7).trim()
  if (!/^basic /i.test(header)) return undefined
  return Buffer.from(header.slice(6), 'base64').toString('utf8').split(':')[0]
}

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

const masked = (key: string): string => (key.length <= 12 ? key : `${key.slice(0, 8)}****${key.slice(-4)}`)

/** Which key speaks: the house's own, or the one browsers may hold. Throws Stripe's 401 otherwise. */
export function authenticate(request: Request, config: Config): 'secret' | 'publishable' {
  const key = presented(request)
  if (!key) {
    throw invalid(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.',
      { status: 401 },
    )
  }
  if (same(key, config.secretKey)) return 'secret'
  if (same(key, config.publishableKey)) return 'publishable'
  throw invalid(`Invalid API Key provided: ${masked(key)}`, { status: 401 })
}
