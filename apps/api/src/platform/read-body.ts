import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { platformProblems } from '@fullhouse/contracts/problem'
import express, { type RequestHandler } from 'express'
import { refuse } from './problem.ts'

const json = express.json({ limit: '100kb', strict: true, type: 'application/json' })
/** Providers sign the bytes they sent, so those stay as they came. */
const raw = express.raw({ limit: '1mb', type: () => true })

/** How this endpoint's body is read. A body of another type than JSON is refused, not ignored. */
export function readBody(endpoint: Endpoint): RequestHandler {
  if (endpoint.access === 'provider') return raw
  return (request, response, next) => {
    const hasBody = request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
    if (hasBody && !request.is('application/json')) refuse(platformProblems.unsupported_media_type)
    json(request, response, next)
  }
}
