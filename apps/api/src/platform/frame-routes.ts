import { platformProblems } from '@fullhouse/contracts/problem'
import { Router } from 'express'
import type { Health } from './health.ts'
import type { Metrics } from './metrics.ts'
import { refuse } from './problem.ts'
import { nameRoute } from './request-log.ts'

export interface FrameRoutes {
  health: () => Promise<Health>
  metrics: Metrics
  /** JSON documents by path, such as the public keys. */
  documents: Readonly<Record<string, unknown>>
}

/** What operators and tools ask of a server; not part of the product's contracts. */
export function frameRoutes({ health, metrics, documents }: FrameRoutes): Router {
  const router = Router()
  router.get('/health', async (_request, response) => {
    nameRoute(response, 'frame.health')
    const state = await health()
    response.setHeader('cache-control', 'no-store')
    response.status(state.status === 'ok' ? 200 : 503).json(state)
  })
  router.get('/metrics', async (request, response) => {
    nameRoute(response, 'frame.metrics')
    // For those beside us; who comes through the proxy is anybody.
    if (request.get('x-forwarded-for') !== undefined) refuse(platformProblems.not_found)
    response.setHeader('cache-control', 'no-store')
    response.type(metrics.contentType).send(await metrics.print())
  })
  for (const [path, document] of Object.entries(documents)) {
    router.get(path, (_request, response) => {
      nameRoute(response, `frame.${path}`)
      response.setHeader('cache-control', 'public, max-age=300')
      response.json(document)
    })
  }
  return router
}
