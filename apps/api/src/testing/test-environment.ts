import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Keys, newKeys } from '../platform/keys.ts'

/** One set of keys per test process: making RSA keys takes longer than most tests. */
let keys: Keys | undefined
export const testKeys = (): Keys => (keys ??= newKeys())

export const testControlKey = 'control-key-of-the-tests'

/** The least a house needs to be told; a sandbox's own environment comes on top. */
export function testEnvironment(databaseUrl: string, given: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fullhouse-api-'))
  const environment: Record<string, string> = {
    STRIPE_SECRET_KEY: 'sk_sandbox_tests',
    STRIPE_PUBLISHABLE_KEY: 'pk_sandbox_tests',
    STRIPE_WEBHOOK_SECRET: 'whsec_tests_platform',
    STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_tests_connect',
    // Nobody listens on the discard port: a call to a provider that a test didn't mean to make fails at once.
    STRIPE_API_BASE: 'http://127.0.0.1:9',
    SANDBOX_PUBLIC_URL: 'http://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
    CONTROL_KEY: testControlKey,
    CHEAP_PASSWORDS: '1',
    RATE_LIMITS: 'off',
    DATABASE_POOL: '8',
    ...given,
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    STORAGE_DIR: join(folder, 'files'),
    KEYS_FILE: join(folder, 'keys.json'),
  }
  return { environment, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
