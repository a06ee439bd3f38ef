import { rm, writeFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { createHealth } from './health.ts'
import { checkInvariants } from './invariants.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

const health = async () => {
  const response = await fetch(`${app.url}/health`)
  return {
    status: response.status,
    body: (await response.json()) as { status: string; checks: Record<string, string> },
  }
}

describe('/health', () => {
  it('is well when database, jobs and storage are', async () => {
    const checks = { database: 'ok', jobs: 'ok', storage: 'ok' }
    expect(await health()).toEqual({ status: 200, body: { status: 'ok', checks } })
  })

  it('names the storage that cannot be written', async () => {
    const { storageDir } = app.platform.config
    await rm(storageDir, { recursive: true, force: true })
    await writeFile(storageDir, 'a file where the folder should be')
    const { status, body } = await health()
    await rm(storageDir)
    expect(status).toBe(503)
    expect(body.checks).toEqual({ database: 'ok', jobs: 'ok', storage: 'cannot be written' })
  })

  it('names the jobs that wait for a worker, but gives a worker time to start', async () => {
    await sql`select graphile_worker.add_job('probe.nobody', run_at => now() - interval '1 day')`.execute(app.db)
    expect((await health()).status).toBe(200)
    vi.spyOn(Date, 'now').mockReturnValueOnce(Date.now() - 3_600_000)
    const longRunning = createHealth(app.platform)
    vi.restoreAllMocks()
    const { status, checks } = await longRunning()
    expect(status).toBe('failing')
    expect(checks).toEqual({ database: 'ok', jobs: 'wait for a worker', storage: 'ok' })
    await sql`delete from graphile_worker._private_jobs`.execute(app.db)
    expect((await longRunning()).status).toBe('ok')
  })
})

describe('/metrics', () => {
  const metrics = async () => (await fetch(`${app.url}/metrics`)).text()

  it('counts requests by endpoint and class of status, never by address', async () => {
    await fetch(`${app.url}/v1/clock`)
    await fetch(`${app.url}/v1/me?email=nora@example.com`)
    const text = await metrics()
    expect(text).toContain('fullhouse_http_request_seconds_count{endpoint="platform.clock",status="2xx"}')
    expect(text).toContain('endpoint="identity.getMe",status="4xx"')
    expect(text).not.toContain('nora@example.com')
  })

  it('are not there for who comes through the proxy', async () => {
    const response = await fetch(`${app.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.9' } })
    expect(response.status).toBe(404)
  })

  it('shows a broken invariant, and its recovery, to every instance', async () => {
    let broken = 3
    const invariant = { name: 'probe.balanced', says: 'It balances.', count: () => Promise.resolve(broken) } as const
    await checkInvariants(app.db, [invariant], app.platform.log)
    expect(await metrics()).toContain('fullhouse_invariant_broken{invariant="probe.balanced"} 3')
    broken = 0
    await checkInvariants(app.db, [invariant], app.platform.log)
    expect(await metrics()).toContain('fullhouse_invariant_broken{invariant="probe.balanced"} 0')
  })

  it('shows what waits and what is dead', async () => {
    await sql`select graphile_worker.add_job('probe.nobody')`.execute(app.db)
    const text = await metrics()
    expect(text).toContain('fullhouse_jobs{state="ready"} 1')
    expect(text).toContain('fullhouse_inbox{state="dead"} 0')
    expect(text).toContain('fullhouse_metrics_unread_total 0')
  })
})
