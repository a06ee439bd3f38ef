import { createHash } from 'node:crypto'
import { allEndpoints } from '@fullhouse/contracts/all'
import { printOpenApi } from '@fullhouse/contracts/openapi'
import { Router } from 'express'
import type { Config } from '../config.ts'
import { nameRoute } from '../request-log.ts'
import { filterScript } from './filter-script.ts'
import { docsPage } from './page.ts'
import { style } from './style.ts'

const version = '0.1.0'

/** The API described, for machines and for people. Both are printed once, when first asked for. */
export function docsRoutes(config: Config): Router {
  const sandbox = !config.production
  const document = lazily(() => printOpenApi({ url: config.public.api, version, sandbox }))
  const page = lazily(() =>
    docsPage(
      document(),
      allEndpoints.filter((endpoint) => sandbox || endpoint.access !== 'control'),
    ),
  )
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(filterScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
  const router = Router()
  router.get('/openapi.json', (_request, response) => {
    nameRoute(response, 'frame.openapi')
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('cache-control', 'public, max-age=300')
    response.json(document())
  })
  router.get('/docs', (_request, response) => {
    nameRoute(response, 'frame.docs')
    response.setHeader('content-security-policy', policy)
    response.setHeader('cache-control', 'public, max-age=300')
    response.type('html').send(page())
  })
  return router
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
