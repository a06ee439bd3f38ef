import { z } from 'zod'

const url = z.url()
const port = z.coerce.number().int().min(0).max(65_535)
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  API_PORT: port.default(4000),
  API_HOST: z.string().default('127.0.0.1'),
  /** How many proxies stand before us; their X-Forwarded-For is believed, nobody else's. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATABASE_URL: url,
  /** Bypasses a transaction pooler: LISTEN and advisory locks need a session. */
  DATABASE_URL_DIRECT: url.optional(),
  DATABASE_OWNER_URL: url.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(12),
  NAMED_STATEMENTS: z
    .enum(['0', '1'])
    .default('1')
    .transform((value) => value === '1'),
  PUBLIC_API_URL: url.default('http://127.0.0.1:4000'),
  PUBLIC_WEB_URL: url.default('http://127.0.0.1:4100'),
  PUBLIC_ADMIN_URL: url.default('http://127.0.0.1:4200'),
  KEYS_FILE: z.string().default('.data/keys.json'),
  STORAGE_DIR: z.string().default('.data/files'),
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_PUBLISHABLE_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(8),
  STRIPE_CONNECT_WEBHOOK_SECRET: z.string().min(8),
  STRIPE_API_BASE: url.optional(),
  SANDBOX_PUBLIC_URL: url.optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_API_BASE: url.optional(),
  TWILIO_VERIFY_SERVICE: z.string().optional(),
  SMTP_URL: z.string().default('smtp://127.0.0.1:4301'),
  MAIL_FROM: z.string().default('Fullhouse <tickets@fullhouse.example>'),
  CONTROL_KEY: z.string().min(16).optional(),
  CHEAP_PASSWORDS: flag,
  /** `off` is for load tests; production counts always. */
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOG_PRETTY: flag,
})

export type Config = ReturnType<typeof readConfig>

/** Reads the environment once. Empty means unset. Throws with every problem named when something is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`)
  }
  const env = parsed.data
  const production = env.NODE_ENV === 'production'
  if (production && (env.STRIPE_SECRET_KEY.startsWith('sk_sandbox_') || env.STRIPE_API_BASE || env.CONTROL_KEY)) {
    throw new Error(
      'Sandbox keys in production: STRIPE_SECRET_KEY, STRIPE_API_BASE and CONTROL_KEY must be real or unset.',
    )
  }
  return Object.freeze({
    production,
    http: { port: env.API_PORT, host: env.API_HOST, trustedProxies: env.TRUSTED_PROXIES },
    database: {
      url: env.DATABASE_URL,
      directUrl: env.DATABASE_URL_DIRECT ?? env.DATABASE_URL,
      ownerUrl: env.DATABASE_OWNER_URL,
      pool: env.DATABASE_POOL,
      namedStatements: env.NAMED_STATEMENTS,
    },
    public: { api: env.PUBLIC_API_URL, web: env.PUBLIC_WEB_URL, admin: env.PUBLIC_ADMIN_URL },
    keysFile: env.KEYS_FILE,
    storageDir: env.STORAGE_DIR,
    stripe: {
      secretKey: env.STRIPE_SECRET_KEY,
      publishableKey: env.STRIPE_PUBLISHABLE_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET,
      connectWebhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET,
      apiBase: env.STRIPE_API_BASE,
      /** The sandbox's own card form; with the real gateway there is none. */
      formBase: env.STRIPE_API_BASE ? env.SANDBOX_PUBLIC_URL : undefined,
    },
    twilio: {
      accountSid: env.TWILIO_ACCOUNT_SID,
      authToken: env.TWILIO_AUTH_TOKEN,
      apiBase: env.TWILIO_API_BASE,
      verifyService: env.TWILIO_VERIFY_SERVICE,
    },
    mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM },
    controlKey: production ? undefined : env.CONTROL_KEY,
    rateLimits: production || env.RATE_LIMITS === 'on',
    cheapPasswords: env.CHEAP_PASSWORDS && !production,
    log: { level: env.LOG_LEVEL, pretty: env.LOG_PRETTY },
  })
}
