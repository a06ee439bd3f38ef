import express, { type Express } from 'express'
import { controlApi } from './control/control-api.ts'
import { inboxRoutes } from './inbox/inbox-routes.ts'
import { onboardingRoutes } from './onboarding/onboarding-routes.ts'
import { stripeApi } from './stripe/wire/stripe-api.ts'
import { twilioApi } from './twilio/twilio-api.ts'
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
  app.use('/twilio', twilioApi(world))
  app.use('/api/control', controlApi(world))
  app.use(inboxRoutes(world))
  app.use(onboardingRoutes(world))
  return app
}
