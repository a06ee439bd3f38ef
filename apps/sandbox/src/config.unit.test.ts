import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

const env = {
  SANDBOX_PORT: '4300',
  SANDBOX_DATABASE_URL: 'postgres://127.0.0.1/x',
  STRIPE_SECRET_KEY: 'sk',
  STRIPE_PUBLISHABLE_KEY: 'pk',
  STRIPE_WEBHOOK_SECRET: 'whsec_a',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_b',
  TWILIO_ACCOUNT_SID: 'AC',
  TWILIO_AUTH_TOKEN: 't',
  TWILIO_VERIFY_SERVICE: 'VA',
  CONTROL_KEY: 'c',
}

test('the sandbox refuses production mode', () => {
  expect(() => readConfig({ ...env, NODE_ENV: 'production' })).toThrow('does not start with NODE_ENV=production')
})

test('a missing setting is named', () => {
  expect(() => readConfig({ ...env, CONTROL_KEY: '' })).toThrow('CONTROL_KEY')
})

test('the mail port follows the port, and fast shortens every wait', () => {
  const life = readConfig(env)
  const fast = readConfig({ ...env, SANDBOX_SPEED: 'fast', SANDBOX_PAYOUT_MS: '7' })
  expect(life.smtpPort).toBe(4301)
  expect(life.timings).toMatchObject({ webhookMs: 300, chargeUpdatedMs: 3000, payoutMs: 4000 })
  expect(fast.timings).toMatchObject({ chargeUpdatedMs: 300, payoutMs: 7 })
})
