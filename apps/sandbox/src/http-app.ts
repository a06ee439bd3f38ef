import express, { type Express } from 'express'
import { stripeApi } from './stripe/wire/stripe-api.ts'
import type { World } from './world.ts'

/** All that speaks HTTP, on one port. */
export function httpApp(world: World): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  app.get('/health', (_request, response) => {
    response.json({ status: 'ok' })
  })
  app.use(stripeApi(world))
  return app
}
