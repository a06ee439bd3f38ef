import express, { type Request, type Response, Router } from 'express'
import { setTimeout as sleep } from 'node:timers/promises'
import { balanceRoutes } from '../books/balance-routes.ts'
import { accountLinkRoutes } from '../connect/account-links.ts'
import { accountRoutes } from '../connect/accounts.ts'
import { balanceSettingsRoutes } from '../connect/balance-settings.ts'
import { payoutRoutes } from '../connect/payouts.ts'
import { transferReversalRoutes } from '../connect/transfer-reversals.ts'
import { transferRoutes } from '../connect/transfers.ts'
import { chargeRoutes } from '../payments/charges.ts'
import { customerRoutes } from '../payments/customers.ts'
import { disputeRoutes } from '../payments/disputes.ts'
import { paymentIntentRoutes } from '../payments/payment-intents.ts'
import { paymentMethodRoutes } from '../payments/payment-methods.ts'
import { refundRoutes } from '../payments/refunds.ts'
import { eventRoutes } from '../store/events.ts'
import { newId } from '../store/ids.ts'
import { apiVersion } from '../store/record-event.ts'
import { searchRoutes } from '../store/search.ts'
import type { World } from '../../world.ts'
import { answerRequest, type Incoming } from './answer-request.ts'
import { authenticate } from './authenticate.ts'
import { fingerprint } from './idempotency.ts'
import { parseForm } from './parse-form.ts'
import type { Route } from './route.ts'
import { invalid, StripeError } from './stripe-error.ts'

/** Every call the sandbox serves; anything else is Stripe's 404. */
export const stripeRoutes: readonly Route[] = [
  ...searchRoutes,
  ...customerRoutes,
  ...paymentMethodRoutes,
  ...paymentIntentRoutes,
  ...chargeRoutes,
  ...refundRoutes,
  ...disputeRoutes,
  ...accountRoutes,
  ...accountLinkRoutes,
  ...transferReversalRoutes,
  ...transferRoutes,
  ...payoutRoutes,
  ...balanceSettingsRoutes,
  ...balanceRoutes,
  ...eventRoutes,
]

function read(request: Request, route: Route, world: World, requestId: string): Incoming {
  const key = authenticate(request, world.config)
  if (key === 'publishable' && !route.browser) {
    throw invalid('This API call cannot be made with a publishable API key. Please use a secret API key.', {
      status: 401,
      code: 'secret_key_required',
    })
  }
  const query = request.originalUrl.split('?')[1] ?? ''
  const body = typeof request.body === 'string' ? request.body : ''
  const text = route.method === 'post' ? body : query
  const idempotencyKey = request.get('idempotency-key')
  if (idempotencyKey !== undefined && idempotencyKey.length > 255) {
    throw invalid('Idempotency keys must be at most 255 characters long.', { code: 'idempotency_key_too_long' })
  }
  return {
    route,
    given: parseForm(text),
    id: String(request.params.id ?? ''),
    second: String(request.params.second ?? ''),
    account: request.get('stripe-account'),
    publishable: key === 'publishable',
    idempotencyKey,
    fingerprint: fingerprint(request.method, request.path, text),
    requestId,
  }
}

function answerError(response: Response, error: unknown, world: World): void {
  if (error instanceof StripeError) {
    response.status(error.status).json({ error: error.body })
    return
  }
  world.log.error({ err: error }, 'a Stripe request broke')
  response.status(500).json({ error: { type: 'api_error', message: 'Sorry! There was an error in the sandbox.' } })
}

/** True when the fault has already dealt with the request. */
async function faultBefore(
  request: Request,
  response: Response,
  world: World,
): Promise<'handled' | 'drop_after' | 'none'> {
  const fault = await world.faults.take('stripe', `${request.method} ${request.path}`)
  if (!fault) return 'none'
  if (fault.kind === 'delay') await sleep(fault.delayMs ?? 2000)
  if (fault.kind === 'timeout_after_success') return 'drop_after'
  if (fault.kind === 'drop') {
    request.socket.destroy()
    return 'handled'
  }
  if (fault.kind === 'fail') {
    const status = fault.status ?? 500
    response.status(status).json({ error: { type: 'api_error', message: 'The sandbox was told to fail here.' } })
    return 'handled'
  }
  return 'none'
}

async function serve(request: Request, response: Response, route: Route, world: World): Promise<void> {
  const requestId = newId('req')
  response.set({ 'request-id': requestId, 'stripe-version': apiVersion })
  try {
    const fault = await faultBefore(request, response, world)
    if (fault === 'handled') return
    const incoming = read(request, route, world, requestId)
    const outgoing = await answerRequest(world, incoming)
    if (fault === 'drop_after') {
      request.socket.destroy()
      return
    }
    response.set('request-id', outgoing.requestId)
    if (incoming.idempotencyKey !== undefined) response.set('idempotency-key', incoming.idempotencyKey)
    if (outgoing.replayed) response.set('idempotent-replayed', 'true')
    response.status(outgoing.status).json(outgoing.body)
  } catch (error) {
    answerError(response, error, world)
  }
}

/** The Stripe API, to be mounted at the root. */
export function stripeApi(world: World): Router {
  const router = Router()
  const form = express.text({ type: 'application/x-www-form-urlencoded', limit: '200kb' })
  for (const route of stripeRoutes) {
    router[route.method](route.path, form, (request, response) => serve(request, response, route, world))
  }
  router.use('/v1', (request, response) => {
    const message = `Unrecognized request URL (${request.method}: ${request.originalUrl.split('?')[0]}). Please see https://stripe.com/docs or we can help at https://support.stripe.com/.`
    response.status(404).json({ error: { type: 'invalid_request_error', message } })
  })
  return router
}
