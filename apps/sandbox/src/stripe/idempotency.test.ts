import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const params = {
  amount: 5000,
  currency: 'sek',
  payment_method: 'pm_card_visa',
  confirm: true,
  return_url: 'http://127.0.0.1/x',
}
const create = (idempotencyKey: string, extra: object = {}, stripe = world.stripe) =>
  stripe.paymentIntents.create({ ...params, ...extra }, { idempotencyKey })

test('the same request under the same key is answered from store and says so', async () => {
  const first = await create('pi:1:1')
  const again = await create('pi:1:1')
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
  expect(again.lastResponse.requestId).toBe(first.lastResponse.requestId)
})

test('a key used with other parameters is an idempotency error', async () => {
  await create('pi:2:1')
  await expect(create('pi:2:1', { amount: 6000 })).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    statusCode: 400,
  })
})

test('a declined payment is replayed as declined and does not charge again', async () => {
  const declined = { payment_method: 'pm_card_chargeDeclined' }
  const refusals = await Promise.all(
    [1, 2].map(() => create('pi:3:1', declined, world.stripeClient({ retries: 5 })).catch((error: unknown) => error)),
  )
  const [first, second] = refusals as Stripe.errors.StripeCardError[]
  expect(first?.code).toBe('card_declined')
  expect(second?.payment_intent?.id).toBe(first?.payment_intent?.id)
})

test('a request whose parameters cannot be read does not use up its key', async () => {
  await expect(create('pi:4:1', { amount: 'many' })).rejects.toMatchObject({ code: 'parameter_invalid_integer' })
  expect((await create('pi:4:1')).status).toBe('succeeded')
})

test('twenty simultaneous requests under one key make one payment', async () => {
  const stripe = world.stripeClient({ retries: 8 })
  const intents = await Promise.all(Array.from({ length: 20 }, () => create('pi:5:1', {}, stripe)))
  expect(new Set(intents.map((one) => one.id)).size).toBe(1)
})

test('a key is forgotten after a day of the sandbox clock', async () => {
  const first = await create('pi:6:1')
  await fetch(`${world.sandbox.url}/api/control/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceSeconds: 90_000 }),
  })
  expect((await create('pi:6:1')).id).not.toBe(first.id)
})

test('a lost answer is found again by retrying under the same key', async () => {
  await world.sandbox.world.faults.add({
    scope: 'stripe',
    kind: 'timeout_after_success',
    match: 'POST /v1/payment_intents',
    times: 1,
  })
  const intent = await create('pi:7:1', {}, world.stripeClient({ retries: 2 }))
  expect(intent.lastResponse.headers['idempotent-replayed']).toBe('true')
})
