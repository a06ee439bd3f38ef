import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox({ SANDBOX_RETRY_MS: '20' })
}, 60_000)
afterAll(() => world.close())

const pay = () =>
  world.stripe.paymentIntents.create({
    amount: 5000,
    currency: 'sek',
    payment_method: 'pm_card_visa',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })

const control = async (path: string, method = 'GET', body?: object) => {
  const response = await fetch(`${world.sandbox.url}/api/control${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return (await response.json()) as { items: { id: number; eventId: string; attempts: number; status: string }[] }
}

const idIs = (id: string) => (event: Stripe.Event) => (event.data.object as { id: string }).id === id
const count = (id: string) => world.received.filter((one) => one.event.id === id).length

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8000
  while (!(await check())) {
    if (Date.now() > deadline) throw new Error('it did not come about')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('what the house refuses is sent again until it is taken', async () => {
  world.answers.push(500, 503, 500, 500)
  const customer = await world.stripe.customers.create({})
  const { event } = await world.heard('customer.created', idIs(customer.id))
  await until(async () => {
    const { items } = await control('/deliveries?type=customer.created')
    const delivery = items.find((one) => one.eventId === event.id)
    return delivery?.status === 'delivered' && delivery.attempts === 5
  })
})

test('an event can be sent again many times', async () => {
  const customer = await world.stripe.customers.create({})
  const { event } = await world.heard('customer.created', idIs(customer.id))
  const { items } = await control('/deliveries?type=customer.created&limit=1')
  await control(`/deliveries/${items[0]?.id}/redeliver`, 'POST', { times: 5 })
  await until(() => count(event.id) === 6)
})

test('a lost acknowledgement has the house hear the event twice', async () => {
  await control('/faults', 'POST', {
    scope: 'webhooks',
    kind: 'timeout_after_success',
    match: 'customer.created',
    times: 1,
  })
  const customer = await world.stripe.customers.create({})
  const { event } = await world.heard('customer.created', idIs(customer.id))
  await until(() => count(event.id) === 2)
})

test('a stopped sandbox loses nothing: fee, webhooks and payments are there after the restart', async () => {
  const intent = await pay()
  await world.restart()
  await world.heard('payment_intent.succeeded', idIs(intent.id))
  const updated = await world.heard('charge.updated', idIs(intent.latest_charge as string))
  expect((updated.event.data.object as Stripe.Charge).balance_transaction).toMatch(/^txn_/)
  expect((await world.stripe.paymentIntents.retrieve(intent.id)).status).toBe('succeeded')
})
