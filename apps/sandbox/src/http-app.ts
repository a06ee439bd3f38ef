import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { cardFormRoutes } from './card-form/card-form-routes.ts'
import { controlApi } from './control/control-api.ts'
import { sandboxPages } from './control/sandbox-pages.ts'
import { inboxRoutes } from './inbox/inbox-routes.ts'
import { onboardingRoutes } from './onboarding/onboarding-routes.ts'
import { issuerRoutes } from './issuer/issuer-routes.ts'
import { html } from './pages/html.ts'
import { sendPage } from './pages/page.ts'
import { stripeApi } from './stripe/wire/stripe-api.ts'
import { twilioApi } from './twilio/twilio-api.ts'
import type { World } from './world.ts'

function lastResort(world: World) {
  return (error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error)
    const status = (error as { status?: number }).status ?? 500
    if (status >= 500) world.log.error({ err: error }, 'a request broke')
    response
      .status(status)
      .json({ error: status >= 500 ? 'The sandbox broke; its log says how.' : 'The request cannot be read.' })
  }
}

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
  app.use(cardFormRoutes(world))
  app.use(issuerRoutes(world))
  app.use(sandboxPages(world))
  app.use((_request, response) => {
    sendPage(response, {
      title: 'Nothing here',
      status: 404,
      body: html`<main>
        <h1>Nothing here</h1>
        <p><a href="/">To the sandbox</a></p>
      </main>`,
    })
  })
  app.use(lastResort(world))
  return app
}
