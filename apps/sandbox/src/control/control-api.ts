import express, { type NextFunction, type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { releaseFunds } from '../stripe/books/release-funds.ts'
import { setAccountState } from '../stripe/connect/accounts.ts'
import { failPayout } from '../stripe/connect/finish-payout.ts'
import { closeDispute, disputeCharge } from '../stripe/payments/disputes.ts'
import { lockObject } from '../stripe/store/objects.ts'
import type { StoredCharge } from '../stripe/payments/refund-settlement.ts'
import { StripeError } from '../stripe/wire/stripe-error.ts'
import type { World } from '../world.ts'
import { actFor } from './act-for.ts'
import { moveClock } from './move-clock.ts'
import { listDeliveries, redeliver } from './redeliver.ts'

const century = 3_155_760_000
const seconds = z.int().min(-century).max(century)
const pause = z.int().min(0).max(86_400_000)

const clockInput = z.union([z.strictObject({ offsetSeconds: seconds }), z.strictObject({ advanceSeconds: seconds })])

const faultInput = z.strictObject({
  scope: z.enum(['stripe', 'webhooks', 'smtp', 'twilio']),
  kind: z.enum(['fail', 'drop', 'delay', 'timeout_after_success']),
  match: z.string().min(1).max(200).optional(),
  status: z.int().min(300).max(599).optional(),
  delayMs: z.int().min(0).max(600_000).optional(),
  times: z.int().min(1).max(1_000_000).optional(),
})

const timingsInput = z.strictObject({
  webhookMs: pause.optional(),
  chargeUpdatedMs: pause.optional(),
  payoutMs: pause.optional(),
  asyncPaymentMs: pause.optional(),
  retryMs: pause.optional(),
})

const redeliverInput = z.strictObject({ times: z.int().min(1).max(200).default(1) })
const stateInput = z.strictObject({ state: z.enum(['verified', 'requirements_open', 'under_review', 'restricted']) })
const disputeInput = z.strictObject({ reason: z.enum(['fraudulent', 'product_not_received', 'inquiry']) })
const outcomeInput = z.strictObject({ outcome: z.enum(['won', 'lost']) })

const deliveryQuery = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  status: z.enum(['waiting', 'delivered', 'gave_up']).optional(),
  type: z.string().max(100).optional(),
})

async function state(world: World) {
  const counts = await world.db
    .selectFrom('delivery')
    .select((e) => ['status', e.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  return {
    clock: { offsetSeconds: world.clock.offsetSeconds, now: world.clock.date().toISOString() },
    timings: world.timings,
    fees: world.config.fees,
    faults: await world.faults.list(),
    deliveries: Object.fromEntries(counts.map((row) => [row.status, row.count])),
  }
}

/** A page of another origin must not steer the sandbox; programs send no Origin and may. */
function onlyOwnOrigin(request: Request, response: Response, next: NextFunction): void {
  const origin = request.get('origin')
  if (origin === undefined || URL.parse(origin)?.host === request.get('host')) next()
  else response.status(403).json({ error: 'Another origin cannot steer the sandbox.' })
}

function onError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) next(error)
  else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) })
  else if (error instanceof StripeError) response.status(error.status).json({ error: error.message })
  else next(error)
}

/** The control API under `/api/control`. */
export function controlApi(world: World): Router {
  const router = Router()
  router.use(onlyOwnOrigin, express.json({ limit: '20kb' }))
  router.get('/', async (_request, response) => {
    response.json(await state(world))
  })
  router.post('/clock', async (request, response) => {
    const input = clockInput.parse(request.body)
    const offset = 'offsetSeconds' in input ? input.offsetSeconds : world.clock.offsetSeconds + input.advanceSeconds
    response.json(await moveClock(world, offset))
  })
  router.post('/timings', (request, response) => {
    const given = Object.entries(timingsInput.parse(request.body)).filter(([, value]) => value !== undefined)
    Object.assign(world.timings, Object.fromEntries(given))
    response.json(world.timings)
  })
  router.post('/faults', async (request, response) => {
    response.status(201).json({ id: await world.faults.add(faultInput.parse(request.body)) })
  })
  router.delete('/faults', async (_request, response) => {
    await world.faults.clear()
    response.json({ faults: [] })
  })
  router.post('/funds/release', async (_request, response) => {
    const released = await releaseFunds(world, true)
    world.wake()
    response.json({ released })
  })
  router.get('/deliveries', async (request, response) => {
    response.json({ items: await listDeliveries(world, deliveryQuery.parse(request.query)) })
  })
  router.post('/deliveries/:id/redeliver', async (request, response) => {
    const { times } = redeliverInput.parse(request.body ?? {})
    const id = Number(request.params.id)
    const found = Number.isSafeInteger(id) && (await redeliver(world, id, times))
    response.status(found ? 202 : 404).json(found ? { times } : { error: 'No such delivery.' })
  })
  router.post('/accounts/:id/state', async (request, response) => {
    const input = stateInput.parse(request.body)
    response.json(await actFor(world, undefined, (call) => setAccountState(call, request.params.id, input.state)))
  })
  router.post('/payouts/:id/fail', async (request, response) => {
    response.json(await actFor(world, request.params.id, (call) => failPayout(call, request.params.id)))
  })
  router.post('/charges/:id/dispute', async (request, response) => {
    const { reason } = disputeInput.parse(request.body)
    const dispute = await actFor(world, undefined, async (call) => {
      const charge: StoredCharge = await lockObject(call, 'charge', request.params.id)
      return disputeCharge(call, charge, reason)
    })
    response.json(dispute)
  })
  router.post('/disputes/:id/close', async (request, response) => {
    const { outcome } = outcomeInput.parse(request.body)
    response.json(await actFor(world, undefined, (call) => closeDispute(call, request.params.id, outcome)))
  })
  router.use((_request, response) => {
    response.status(404).json({ error: 'No such control.' })
  })
  router.use(onError)
  return router
}
