import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmptyDatabase } from '@fullhouse/testkit/database'
import Stripe from 'stripe'
import { readConfig } from '../config.ts'
import { type Sandbox, startSandbox } from '../start-sandbox.ts'

export const keys = {
  secret: 'sk_sandbox_test',
  publishable: 'pk_sandbox_test',
  webhook: 'whsec_platform',
  connect: 'whsec_connect',
  control: 'control-key',
}

interface Received {
  endpoint: 'platform' | 'connect'
  event: Stripe.Event
}

export interface TestSandbox {
  sandbox: Sandbox
  stripe: Stripe
  /** Verified webhooks in order of arrival. */
  received: Received[]
  /** Statuses to answer the next webhooks with, before 200s. */
  answers: number[]
  clockMoves: number[]
  stripeClient: (options?: { key?: string; retries?: number }) => Stripe
  heard: (type: string, matches?: (event: Stripe.Event) => boolean) => Promise<Received>
  restart: () => Promise<void>
  close: () => Promise<void>
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** A sandbox on free ports with its own database, and a receiver that verifies what the sandbox sends. */
export async function startTestSandbox(settings: Record<string, string> = {}): Promise<TestSandbox> {
  const database = await createEmptyDatabase()
  const received: Received[] = []
  const answers: number[] = []
  const clockMoves: number[] = []
  const receiver = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      if (request.url === '/v1/sandbox/clock') {
        clockMoves.push((JSON.parse(body) as { offsetSeconds: number }).offsetSeconds)
        response.writeHead(request.headers['x-control-key'] === keys.control ? 200 : 401).end('{}')
        return
      }
      const status = answers.shift() ?? 200
      const endpoint = request.url === '/connect' ? 'connect' : 'platform'
      const secret = endpoint === 'connect' ? keys.connect : keys.webhook
      const event = Stripe.webhooks.constructEvent(body, String(request.headers['stripe-signature']), secret)
      if (status === 200) received.push({ endpoint, event })
      response.writeHead(status).end()
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  const receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const config = readConfig({
    SANDBOX_PORT: '0',
    SANDBOX_SMTP_PORT: '0',
    SANDBOX_DATABASE_URL: database.ownerUrl,
    SANDBOX_SPEED: 'fast',
    PUBLIC_API_URL: receiverUrl,
    STRIPE_SECRET_KEY: keys.secret,
    STRIPE_PUBLISHABLE_KEY: keys.publishable,
    STRIPE_WEBHOOK_SECRET: keys.webhook,
    STRIPE_CONNECT_WEBHOOK_SECRET: keys.connect,
    STRIPE_WEBHOOK_URL: `${receiverUrl}/platform`,
    STRIPE_CONNECT_WEBHOOK_URL: `${receiverUrl}/connect`,
    TWILIO_ACCOUNT_SID: 'ACsandbox',
    TWILIO_AUTH_TOKEN: 'twilio-token',
    TWILIO_VERIFY_SERVICE: 'VAsandbox',
    CONTROL_KEY: keys.control,
    LOG_LEVEL: 'error',
    ...settings,
  })
  const first = await startSandbox(config)
  const stripeClient: TestSandbox['stripeClient'] = (options = {}) => {
    const address = new URL(test.sandbox.url)
    return new Stripe(options.key ?? keys.secret, {
      host: address.hostname,
      port: Number(address.port),
      protocol: 'http',
      maxNetworkRetries: options.retries ?? 0,
      telemetry: false,
    })
  }
  const heard: TestSandbox['heard'] = async (type, matches = () => true) => {
    const deadline = Date.now() + 8000
    for (;;) {
      const found = received.find((one) => one.event.type === type && matches(one.event))
      if (found) return found
      if (Date.now() > deadline)
        throw new Error(`no ${type} came; heard ${received.map((one) => one.event.type).join(', ')}`)
      await new Promise((resolve) => setTimeout(resolve, 15))
    }
  }
  const test: TestSandbox = {
    sandbox: first,
    stripe: undefined as unknown as Stripe,
    received,
    answers,
    clockMoves,
    stripeClient,
    heard,
    restart: async () => {
      await test.sandbox.close()
      test.sandbox = await startSandbox(config)
      test.stripe = stripeClient()
    },
    close: async () => {
      await test.sandbox.close()
      receiver.close()
      await database.drop()
    },
  }
  test.stripe = stripeClient()
  return test
}
