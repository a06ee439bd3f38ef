import { endpoints } from '@fullhouse/contracts/endpoint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { testControlKey } from '../testing/test-environment.ts'
import { serve } from './serve.ts'

const probe = endpoints('probe', {
  withCookie: {
    method: 'POST',
    path: '/v1/probe/cookie',
    access: 'cookie',
    summary: 'Needs our own page.',
    status: 204,
  },
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ more: [{ name: 'probe', routes: [serve(probe.withCookie, () => Promise.resolve())] }] })
})
afterAll(() => app.stop())

describe('an endpoint that believes a cookie', () => {
  const send = async (headers: Record<string, string>) =>
    (await fetch(`${app.url}/v1/probe/cookie`, { method: 'POST', headers })).status

  it('answers our own pages', async () => {
    const { web, admin } = app.platform.config.public
    expect(await send({ 'x-fullhouse-app': 'web', origin: web, 'sec-fetch-site': 'same-origin' })).toBe(204)
    expect(await send({ 'x-fullhouse-app': 'admin', origin: admin, 'sec-fetch-site': 'same-site' })).toBe(204)
  })

  it.each([
    ['another origin', { 'x-fullhouse-app': 'web', origin: 'https://elsewhere.example' }],
    [
      'an origin that only starts like ours',
      { 'x-fullhouse-app': 'web', origin: 'http://127.0.0.1:4100.evil.example' },
    ],
    ['a sandboxed frame', { 'x-fullhouse-app': 'web', origin: 'null' }],
    ['another site, says the browser', { 'x-fullhouse-app': 'web', 'sec-fetch-site': 'cross-site' }],
    ['a page that cannot set our header', { origin: 'http://127.0.0.1:4100' }],
  ])('refuses %s', async (_, headers) => {
    expect(await send(headers as Record<string, string>)).toBe(403)
  })
})

describe('moving the clock', () => {
  const send = (key?: string) =>
    fetch(`${app.url}/v1/sandbox/clock`, {
      method: 'PUT',
      body: JSON.stringify({ offsetSeconds: 86_400 }),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'x-control-key': key }) },
    })

  it('needs the sandbox’s key', async () => {
    expect((await send()).status).toBe(401)
    expect((await send(`${testControlKey.slice(0, -1)}x`)).status).toBe(401)
    const moved = await send(testControlKey)
    expect(moved.status).toBe(200)
    const { now, offsetSeconds } = (await moved.json()) as { now: string; offsetSeconds: number }
    expect(offsetSeconds).toBe(86_400)
    expect(Date.parse(now)).toBeGreaterThan(Date.now() + 86_000_000)
  })
})
