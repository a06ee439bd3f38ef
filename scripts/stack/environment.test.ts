import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { choosePorts, keepSecrets, newSecrets, stackEnvironment } from './environment.mjs'

const folder = mkdtempSync(join(tmpdir(), 'fullhouse-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const environment = (given: Record<string, string> = {}): Record<string, string> =>
  stackEnvironment({ dataDir: '/data', ports: choosePorts(given), secrets: newSecrets(), given })

describe('ports', () => {
  it('are the usual ones unless the caller says otherwise; mail follows the sandbox', () => {
    expect(choosePorts({})).toMatchObject({ API_PORT: 4000, SANDBOX_PORT: 4300, SANDBOX_SMTP_PORT: 4301 })
    expect(choosePorts({ SANDBOX_PORT: '5000' })).toMatchObject({ SANDBOX_PORT: 5000, SANDBOX_SMTP_PORT: 5001 })
  })

  it.each(['eighty', '0', '70000', '-1', '80.5'])('cannot be %s', (port) => {
    expect(() => choosePorts({ API_PORT: port })).toThrow(`API_PORT=${port} is not a port.`)
  })
})

describe('ports that browsers refuse', () => {
  it('are refused before anything starts', () => {
    expect(() => choosePorts({ WEB_PORT: '6000' })).toThrow('WEB_PORT=6000: browsers refuse this port.')
  })
})

describe('secrets', () => {
  it('are made once, readable by nobody else', () => {
    const first = keepSecrets(folder)
    expect(keepSecrets(folder)).toEqual(first)
    expect(statSync(join(folder, 'secrets.json')).mode & 0o077).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'secrets.json'), 'utf8'))).toEqual(first)
  })

  it('differ from installation to installation, and the two webhook secrets from each other', () => {
    const [one, two] = [newSecrets(), newSecrets()]
    for (const name of Object.keys(one)) expect(one[name]).not.toBe(two[name])
    expect(one.STRIPE_WEBHOOK_SECRET).not.toBe(one.STRIPE_CONNECT_WEBHOOK_SECRET)
  })
})

describe('the environment of the parts', () => {
  it('points everything outside to the sandbox, and keeps the owner’s password from the product’s own URL', () => {
    const env = environment()
    expect(env.STRIPE_API_BASE).toBe('http://127.0.0.1:4300')
    expect(env.TWILIO_API_BASE).toBe('http://127.0.0.1:4300/twilio')
    expect(new URL(env.DATABASE_URL ?? '').username).toBe('fullhouse')
    expect(new URL(env.DATABASE_URL ?? '').password).not.toBe(new URL(env.DATABASE_OWNER_URL ?? '').password)
    expect(Object.keys(env).filter((name) => name.includes('assword'))).toEqual([])
  })

  it('lets the caller decide', () => {
    expect(environment({ MAIL_FROM: 'me@example.com', LOG_LEVEL: 'debug' })).toMatchObject({
      MAIL_FROM: 'me@example.com',
      LOG_LEVEL: 'debug',
    })
  })

  it('never sends a real account’s key to the sandbox', () => {
    const env = environment({ STRIPE_SECRET_KEY: 'sk_test_real', TWILIO_ACCOUNT_SID: 'AC0123' })
    expect(env.STRIPE_SECRET_KEY).toBe('sk_test_real')
    expect(env).not.toHaveProperty('STRIPE_API_BASE')
    expect(env).not.toHaveProperty('TWILIO_API_BASE')
  })

  it('uses the caller’s database server, whose owner must be known', () => {
    const DATABASE_URL = 'postgres://app:a@db.example/house'
    expect(() => environment({ DATABASE_URL })).toThrow('DATABASE_OWNER_URL is needed too')
    const env = environment({ DATABASE_URL, DATABASE_OWNER_URL: 'postgres://owner:o@db.example/house' })
    expect(env.DATABASE_URL).toBe(DATABASE_URL)
    expect(env.SANDBOX_DATABASE_URL).toBe('postgres://owner:o@db.example/house_sandbox')
  })
})
