import { randomBytes } from 'node:crypto'
import type { TestProject } from 'vitest/node'
import { startTestPostgres } from './postgres.ts'
import { prepareTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    TEST_DATABASE_ADMIN_URL: string
  }
}

/** One PostgreSQL for the whole run, with the migrated template that `createTestDatabase` clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres()
  process.env.TEST_DATABASE_ADMIN_URL = postgres.adminUrl
  process.env.TEST_DATABASE_APP_PASSWORD = randomBytes(18).toString('base64url')
  project.provide('TEST_DATABASE_ADMIN_URL', postgres.adminUrl)
  // A broken migration fails the tests that need it, by name, and not those that don't.
  process.env.TEST_TEMPLATE_PROBLEM = (await prepareTemplate()) ?? ''
  return () => postgres.stop()
}
