import { afterAll, beforeAll, expect, test } from 'vitest'
import { keys, startTestSandbox, type TestSandbox } from '../testing/start-test-sandbox.ts'

let world: TestSandbox
const web = 'http://127.0.0.1:4100'

beforeAll(async () => {
  world = await startTestSandbox({ PUBLIC_WEB_URL: web })
}, 60_000)
afterAll(() => world.close())

const newIntent = (extra: object = {}) =>
  world.stripe.paymentIntents.create({ amount: 62_400, currency: 'sek', ...extra })

async function open(changes: Record<string, string> = {}, extra: object = {}): Promise<Response> {
  const intent = await newIntent(extra)
  const query = new URLSearchParams({
    payment_intent: intent.id,
    client_secret: intent.client_secret ?? '',
    pk: keys.publishable,
    return_origin: web,
    theme: 'dark',
    ...changes,
  })
  return fetch(`${world.sandbox.url}/card-form?${query.toString()}`, { redirect: 'manual' })
}

test('the card form names its fields and its amount, and only the web pages may frame it', async () => {
  const response = await open()
  const page = await response.text()
  for (const label of ['Card number', 'Expiry', 'CVC'])
    expect(page).toMatch(new RegExp(`<label for="[a-z]+">${label}</label>`))
  expect(page).toMatch(/<button[^>]*>Pay SEK.624\.00<\/button>/)
  expect(page).toContain('Sandbox: no real card')
  expect(page).toMatch(/<html lang="en"\s+data-theme="dark"/)
  expect(response.headers.get('content-security-policy')).toContain(`frame-ancestors ${web}`)
})

test.each([
  ['another secret', { client_secret: 'pi_x_secret_y' }],
  ['another key', { pk: 'pk_other' }],
  ['another origin to talk to', { return_origin: 'http://evil.example' }],
  ['no intent', { payment_intent: 'pi_none' }],
])('the card form is not shown with %s', async (_what, changes) => {
  const response = await open(changes)
  expect(response.status).toBe(400)
  expect(await response.text()).not.toContain('Card number')
})

test('nothing in the address can break out into the page', async () => {
  const intent = await newIntent()
  const query = new URLSearchParams({
    payment_intent: intent.id,
    client_secret: intent.client_secret ?? '',
    pk: keys.publishable,
    return_origin: web,
    theme: '"><script>alert(1)</script>',
    asked: '</script><script>alert(2)</script>',
  })
  const page = await (await fetch(`${world.sandbox.url}/card-form?${query.toString()}`)).text()
  expect(page).not.toContain('alert(')
})

test('a paid intent shows its end, not the form', async () => {
  const page = await (await open({}, { confirm: true, payment_method: 'pm_card_visa', return_url: web })).text()
  expect(page).toContain('The payment went through.')
  expect(page).not.toContain('Card number')
})

test('an intent whose bank has a question leads to the bank page, and from there back', async () => {
  const extra = {
    confirm: true,
    payment_method: 'pm_card_threeDSecure2Required',
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  }
  const response = await open({}, extra)
  expect(response.status).toBe(303)
  const challenge = new URL(response.headers.get('location') ?? '', world.sandbox.url)
  expect(challenge.pathname).toMatch(/^\/three-d-secure\//)
  expect((await fetch(challenge)).headers.get('content-security-policy')).toContain(`frame-ancestors ${web}`)
  const answered = await fetch(challenge, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ result: 'complete' }),
  })
  const back = new URL(answered.headers.get('location') ?? '', world.sandbox.url)
  expect(back.pathname).toBe('/card-form')
  expect(await (await fetch(back)).text()).toContain('The payment went through.')
})
