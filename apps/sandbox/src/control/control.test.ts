import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox

beforeAll(async () => {
  world = await startTestSandbox()
}, 60_000)
afterAll(() => world.close())

const control = (path: string, method = 'GET', body?: object, headers: Record<string, string> = {}) =>
  fetch(`${world.sandbox.url}/api/control${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

const pay = () =>
  world.stripe.paymentIntents.create({
    amount: 5000,
    currency: 'sek',
    payment_method: 'pm_card_visa',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })

const idIs = (id: string) => (event: Stripe.Event) => (event.data.object as { id: string }).id === id
const available = async () => (await world.stripe.balance.retrieve()).available[0]?.amount

test('moving the clock has the product follow, dates new objects and releases what is due', async () => {
  const intent = await pay()
  await world.heard('charge.updated', idIs(intent.latest_charge as string))
  expect(await available()).toBe(0)
  const moved = (await (await control('/clock', 'POST', { advanceSeconds: 172_801 })).json()) as object
  expect(moved).toMatchObject({ offsetSeconds: 172_801, product: { ok: true, status: 200 } })
  expect(world.clockMoves).toEqual([172_801])
  await expect.poll(available).toBe(4900)
  await world.heard('balance.available')
  const customer = await world.stripe.customers.create({})
  expect(customer.created).toBeGreaterThan(Date.now() / 1000 + 172_000)
  await control('/clock', 'POST', { offsetSeconds: 0 })
})

test('the clock survives a restart', async () => {
  await control('/clock', 'POST', { offsetSeconds: 3600 })
  await world.restart()
  expect(((await (await control('')).json()) as { clock: object }).clock).toMatchObject({ offsetSeconds: 3600 })
  await control('/clock', 'POST', { offsetSeconds: 0 })
})

test('funds can be released at once', async () => {
  const before = (await available()) ?? 0
  const intent = await pay()
  await world.heard('charge.updated', idIs(intent.latest_charge as string))
  await control('/funds/release', 'POST')
  expect(await available()).toBe(before + 4900)
})

test('calls fail, hang up and slow down as often as asked and then work again', async () => {
  await control('/faults', 'POST', { scope: 'stripe', kind: 'fail', status: 503, match: '/v1/balance', times: 1 })
  await expect(world.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 503 })
  await control('/faults', 'POST', { scope: 'stripe', kind: 'drop', match: '/v1/balance', times: 1 })
  await expect(fetch(`${world.sandbox.url}/v1/balance`)).rejects.toThrow()
  await control('/faults', 'POST', { scope: 'stripe', kind: 'delay', delayMs: 200, match: '/v1/balance', times: 1 })
  const start = Date.now()
  await world.stripe.balance.retrieve()
  expect(Date.now() - start).toBeGreaterThanOrEqual(195)
  await world.stripe.balance.retrieve()
})

test('removing the faults ends one that would stand for ever', async () => {
  await control('/faults', 'POST', { scope: 'stripe', kind: 'fail' })
  await expect(world.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 500 })
  await control('/faults', 'DELETE')
  await world.stripe.balance.retrieve()
})

test('a page of another origin cannot steer the sandbox', async () => {
  const answer = await control('/faults', 'DELETE', undefined, { origin: 'http://evil.example' })
  expect(answer.status).toBe(403)
})

test('what cannot be read is refused and changes nothing', async () => {
  expect((await control('/clock', 'POST', { offsetSeconds: 'soon' })).status).toBe(400)
  expect((await control('/faults', 'POST', { scope: 'moon', kind: 'fail' })).status).toBe(400)
  expect((await control('/deliveries/999999/redeliver', 'POST', {})).status).toBe(404)
  expect((await control('/nothing')).status).toBe(404)
})

test.each(['/', '/inbox', '/control', '/books', '/deliveries', '/events'])(
  'the page %s opens and nobody may frame it',
  async (path) => {
    const response = await fetch(world.sandbox.url + path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(await response.text()).toContain('<h1>')
  },
)
