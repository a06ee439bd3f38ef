import { createClient, type Call } from '@fullhouse/api-client'
import { createTestDatabase } from '@fullhouse/testkit/database'
import { type RunningSandbox, startSandbox } from '@fullhouse/testkit/sandbox-process'
import { openHouse } from '../app.ts'
import { moveClock } from '../platform/clock.ts'
import { readConfig } from '../platform/config.ts'
import type { Db } from '../platform/db.ts'
import type { House } from '../platform/house.ts'
import { startHttp } from '../platform/http-server.ts'
import type { Part, Platform } from '../platform/part.ts'
import type { Actor } from '../platform/serve.ts'
import { createDrive, type Drive } from './drive.ts'
import { signUp, type TestAccount } from './sign-up.ts'
import { testEnvironment, testKeys } from './test-environment.ts'

export interface TestApp extends Drive {
  url: string
  /** A typed client, as this account or as nobody. Refusals reject with ApiProblem. */
  call(account?: TestAccount): Call
  db: Db
  platform: Platform
  house: House
  /** As owner of the database, for what the product itself may not do. */
  ownerUrl: string
  sandbox: RunningSandbox | undefined
  signUp(name?: string, role?: Actor['role']): Promise<TestAccount>
  agent(): Promise<TestAccount>
  admin(): Promise<TestAccount>
  /** Moves the product's clock this many seconds onward from where it stands. */
  moveClock(seconds: number): Promise<void>
  stop(): Promise<void>
}

export interface TestAppOptions {
  /** Also starts the real sandbox in a process of its own and points the house at it. */
  withSandbox?: boolean
  /** More environment, such as `RATE_LIMITS: 'on'`. */
  environment?: Record<string, string>
  /** Parts made for this test. */
  more?: readonly Part[]
}

/** The whole API in this process, on a fresh database and a free port. Stop it in `afterAll`. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const sandbox = options.withSandbox ? await startSandbox() : undefined
  const { environment, remove } = testEnvironment(database.appUrl, { ...sandbox?.env, ...options.environment })
  const config = readConfig(environment)
  const house = openHouse(config, { name: 'test', keys: testKeys(), more: options.more ?? [] })
  // With a sandbox the port is the one it sends its webhooks to.
  const server = await startHttp(house, { port: sandbox ? config.http.port : 0, strict: true })
  const { platform } = house
  let moved = 0
  return {
    url: server.url,
    call: (account) => createClient({ baseUrl: server.url, accessToken: () => account?.accessToken ?? null }),
    db: platform.db,
    platform,
    house,
    ownerUrl: database.ownerUrl,
    sandbox,
    signUp: (name = 'Nora Berg', role = 'user') => signUp(platform, name, role),
    agent: () => signUp(platform, 'Ari Agent', 'agent'),
    admin: () => signUp(platform, 'Ada Admin', 'admin'),
    async moveClock(seconds) {
      moved += seconds
      await moveClock(platform.db, moved)
    },
    ...createDrive(house),
    async stop() {
      await server.stop({ drainMs: 0 })
      await house.close()
      await sandbox?.stop()
      await database.drop()
      remove()
    },
  }
}
