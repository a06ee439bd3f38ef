import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createEmptyDatabase } from '@fullhouse/testkit/database'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')
const events: Stripe.Event[] = []
const receiver = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    events.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Stripe.Event)
    response.end()
  })
})
const children: ChildProcess[] = []
let env: NodeJS.ProcessEnv = {}
let drop: () => Promise<void> = () => Promise.resolve()

beforeAll(async () => {
  const database = await createEmptyDatabase()
  drop = () => database.drop()
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  env = {
    ...process.env,
    NODE_ENV: 'development',
    SANDBOX_PORT: String(port),
    SANDBOX_SMTP_PORT: '0',
    SANDBOX_DATABASE_URL: database.ownerUrl,
    SANDBOX_SPEED: 'fast',
    STRIPE_SECRET_KEY: 'sk_kill',
    STRIPE_PUBLISHABLE_KEY: 'pk_kill',
    STRIPE_WEBHOOK_SECRET: 'whsec_a',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
    STRIPE_WEBHOOK_URL: address,
    STRIPE_CONNECT_WEBHOOK_URL: address,
    TWILIO_ACCOUNT_SID: 'AC',
    TWILIO_AUTH_TOKEN: 't',
    TWILIO_VERIFY_SERVICE: 'VA',
    CONTROL_KEY: 'c',
    LOG_LEVEL: 'error',
  }
}, 60_000)

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  receiver.close()
  await drop()
})

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], { env, stdio: 'inherit' })
  children.push(child)
  const health = `http://127.0.0.1:${env.SANDBOX_PORT}/health`
  const isUp = () =>
    fetch(health).then(
      (response) => response.status,
      () => 0,
    )
  await expect.poll(isUp, { timeout: 15_000 }).toBe(200)
  return child
}

test('a sandbox killed in the middle of many payments neither loses nor doubles one', async () => {
  const stripe = new Stripe('sk_kill', {
    host: '127.0.0.1',
    port: Number(env.SANDBOX_PORT),
    protocol: 'http',
    maxNetworkRetries: 12,
  })
  let child = await start()
  const payments = Array.from({ length: 40 }, (_, index) =>
    stripe.paymentIntents.create(
      {
        amount: 5000,
        currency: 'sek',
        payment_method: 'pm_card_visa',
        confirm: true,
        return_url: 'http://127.0.0.1/x',
      },
      { idempotencyKey: `pay:${index}` },
    ),
  )
  const answered = Promise.all(payments)
  await expect.poll(() => events.length, { timeout: 10_000 }).toBeGreaterThan(5)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  child = await start()
  const intents = await answered
  expect(new Set(intents.map((intent) => intent.id)).size).toBe(40)
  expect((await stripe.charges.list({ limit: 100 })).data).toHaveLength(40)
  const settled = () =>
    new Set(
      events.filter((event) => event.type === 'charge.updated').map((event) => (event.data.object as Stripe.Charge).id),
    ).size
  await expect.poll(settled, { timeout: 20_000 }).toBe(40)
  const balance = await stripe.balance.retrieve()
  expect(balance.pending[0]?.amount).toBe(40 * 4900)
}, 90_000)

test('the process does not start in production', () => {
  const run = spawnSync(process.execPath, [main], { env: { ...env, NODE_ENV: 'production' }, encoding: 'utf8' })
  expect(run.status).toBe(1)
  expect(run.stderr).toContain('does not start with NODE_ENV=production')
})
