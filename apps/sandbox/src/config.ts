import { z } from 'zod'

const port = z.coerce.number().int().min(0).max(65535)
const milliseconds = z.coerce.number().int().min(0).max(86_400_000)

const environment = z.object({
  NODE_ENV: z.string().optional(),
  SANDBOX_PORT: port.default(4300),
  SANDBOX_SMTP_PORT: port.optional(),
  SANDBOX_HOST: z.string().default('127.0.0.1'),
  SANDBOX_DATABASE_URL: z.string().min(1),
  SANDBOX_PUBLIC_URL: z.string().optional(),
  PUBLIC_WEB_URL: z.string().default('http://127.0.0.1:4100'),
  PUBLIC_API_URL: z.string().default('http://127.0.0.1:4000'),
  STRIPE_SECRET_KEY: z.string().min(1),
  STRIPE_PUBLISHABLE_KEY: z.string().min(1),
  STRIPE_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().min(1),
  STRIPE_WEBHOOK_URL: z.string().optional(),
  STRIPE_CONNECT_WEBHOOK_URL: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().min(1),
  TWILIO_AUTH_TOKEN: z.string().min(1),
  TWILIO_VERIFY_SERVICE: z.string().min(1),
  CONTROL_KEY: z.string().min(1),
  LOG_LEVEL: z.string().default('info'),
  SANDBOX_SPEED: z.enum(['life', 'fast']).default('life'),
  SANDBOX_WEBHOOK_MS: milliseconds.optional(),
  SANDBOX_CHARGE_UPDATED_MS: milliseconds.optional(),
  SANDBOX_PAYOUT_MS: milliseconds.optional(),
  SANDBOX_ASYNC_PAYMENT_MS: milliseconds.optional(),
  SANDBOX_RETRY_MS: milliseconds.optional(),
  SANDBOX_FEE_PPM: z.coerce.number().int().min(0).max(1_000_000).default(15_000),
  SANDBOX_FEE_FIXED: z.coerce.number().int().min(0).default(25),
  SANDBOX_AVAILABLE_DAYS: z.coerce.number().int().min(0).max(365).default(2),
})

/** How long things take, in real milliseconds. The control API can change them while running. */
export interface Timings {
  webhookMs: number
  chargeUpdatedMs: number
  payoutMs: number
  asyncPaymentMs: number
  retryMs: number
}

interface Fees {
  ppm: number
  fixed: number
}

export interface Config {
  port: number
  smtpPort: number
  host: string
  databaseUrl: string
  publicUrl: string | undefined
  webUrl: string
  apiUrl: string
  secretKey: string
  publishableKey: string
  webhooks: Record<'platform' | 'connect', { url: string | undefined; secret: string }>
  twilio: { accountSid: string; authToken: string; verifyService: string }
  controlKey: string
  logLevel: string
  timings: Timings
  fees: Fees
  availableDays: number
}

const speeds: Record<'life' | 'fast', Timings> = {
  life: { webhookMs: 300, chargeUpdatedMs: 3000, payoutMs: 4000, asyncPaymentMs: 5000, retryMs: 1000 },
  fast: { webhookMs: 30, chargeUpdatedMs: 300, payoutMs: 500, asyncPaymentMs: 500, retryMs: 200 },
}

/**
 * Reads the sandbox's settings from the environment.
 * Throws in production mode: a pretend bank must never stand where a real one is expected.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  if (env.NODE_ENV === 'production') throw new Error('The sandbox does not start with NODE_ENV=production.')
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new Error(`Sandbox settings are not usable: ${z.prettifyError(parsed.error)}`)
  const e = parsed.data
  const speed = speeds[e.SANDBOX_SPEED]
  return {
    port: e.SANDBOX_PORT,
    smtpPort: e.SANDBOX_SMTP_PORT ?? (e.SANDBOX_PORT === 0 ? 0 : e.SANDBOX_PORT + 1),
    host: e.SANDBOX_HOST,
    databaseUrl: e.SANDBOX_DATABASE_URL,
    publicUrl: e.SANDBOX_PUBLIC_URL,
    webUrl: e.PUBLIC_WEB_URL,
    apiUrl: e.PUBLIC_API_URL,
    secretKey: e.STRIPE_SECRET_KEY,
    publishableKey: e.STRIPE_PUBLISHABLE_KEY,
    webhooks: {
      platform: { url: e.STRIPE_WEBHOOK_URL, secret: e.STRIPE_WEBHOOK_SECRET },
      connect: { url: e.STRIPE_CONNECT_WEBHOOK_URL, secret: e.STRIPE_CONNECT_WEBHOOK_SECRET },
    },
    twilio: {
      accountSid: e.TWILIO_ACCOUNT_SID,
      authToken: e.TWILIO_AUTH_TOKEN,
      verifyService: e.TWILIO_VERIFY_SERVICE,
    },
    controlKey: e.CONTROL_KEY,
    logLevel: e.LOG_LEVEL,
    timings: {
      webhookMs: e.SANDBOX_WEBHOOK_MS ?? speed.webhookMs,
      chargeUpdatedMs: e.SANDBOX_CHARGE_UPDATED_MS ?? speed.chargeUpdatedMs,
      payoutMs: e.SANDBOX_PAYOUT_MS ?? speed.payoutMs,
      asyncPaymentMs: e.SANDBOX_ASYNC_PAYMENT_MS ?? speed.asyncPaymentMs,
      retryMs: e.SANDBOX_RETRY_MS ?? speed.retryMs,
    },
    fees: { ppm: e.SANDBOX_FEE_PPM, fixed: e.SANDBOX_FEE_FIXED },
    availableDays: e.SANDBOX_AVAILABLE_DAYS,
  }
}
