import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

const enough = {
  DATABASE_URL: 'postgres://fullhouse:x@127.0.0.1/fullhouse',
  STRIPE_SECRET_KEY: 'sk_live_realrealreal',
  STRIPE_PUBLISHABLE_KEY: 'pk_live_realrealreal',
  STRIPE_WEBHOOK_SECRET: 'whsec_realrealreal',
  STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_otherother',
}

describe('the configuration', () => {
  it('names everything that is missing or wrong at once', () => {
    expect(() => readConfig({ API_PORT: 'many', DATABASE_URL: '' })).toThrow(
      /API_PORT[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*API_PORT/,
    )
  })

  it.each([
    { STRIPE_SECRET_KEY: 'sk_sandbox_pretend' },
    { STRIPE_API_BASE: 'http://127.0.0.1:4300' },
    { CONTROL_KEY: 'a-control-key-of-some-length' },
  ])('is refused in production with %j', (sandbox) => {
    expect(() => readConfig({ ...enough, ...sandbox, NODE_ENV: 'production' })).toThrow('Sandbox keys in production')
  })

  it('cannot be told to be careless in production', () => {
    const careless = { ...enough, CHEAP_PASSWORDS: '1', RATE_LIMITS: 'off' }
    expect(readConfig({ ...careless, NODE_ENV: 'production' })).toMatchObject({
      cheapPasswords: false,
      rateLimits: true,
    })
    expect(readConfig(careless)).toMatchObject({ cheapPasswords: true, rateLimits: false })
  })
})
