import { endpoints } from '@fullhouse/contracts/endpoint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { startHttp } from './http-server.ts'
import { createLog } from './log.ts'
import { addressKey, createRateLimits } from './rate-limits.ts'
import { serve } from './serve.ts'

const probe = endpoints('probe', {
  few: {
    method: 'GET',
    path: '/v1/probe/few',
    access: 'optional',
    summary: 'Three a minute.',
    limit: { points: 3, seconds: 60 },
    status: 204,
  },
})

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({
    environment: { RATE_LIMITS: 'on' },
    more: [{ name: 'probe', routes: [serve(probe.few, () => Promise.resolve())] }],
  })
})
afterAll(() => app.stop())

const ask = (url: string, headers: Record<string, string> = {}) => fetch(`${url}/v1/probe/few`, { headers })

describe('a limit', () => {
  it('is one for all instances, says what is left, and when to come again', async () => {
    const other = await startHttp(app.house, { port: 0 })
    try {
      const answers = []
      for (const url of [app.url, other.url, app.url, other.url]) answers.push(await ask(url))
      expect(answers.map((answer) => answer.status)).toEqual([204, 204, 204, 429])
      expect(answers[1]?.headers.get('ratelimit')).toMatch(/r=1;t=\d+/)
      expect(answers[3]?.headers.get('ratelimit-policy')).toBe('"default";q=3;w=60')
      expect(Number(answers[3]?.headers.get('retry-after'))).toBeGreaterThan(0)
    } finally {
      await other.stop({ drainMs: 0 })
    }
  })

  it('counts an account by itself, wherever it calls from', async () => {
    const nora = await app.signUp()
    const headers = { authorization: `Bearer ${nora.accessToken}` }
    expect((await ask(app.url, headers)).status).toBe(204)
    expect((await ask(app.url)).status).toBe(429)
  })

  it('is not escaped by naming another address', async () => {
    expect((await ask(app.url, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(429)
  })
})

it('still counts in this process while the database cannot be reached', async () => {
  const log = createLog({ level: 'silent', pretty: false, name: 'test' })
  const { limits, close } = createRateLimits({ url: 'postgres://nobody@127.0.0.1:9/none', log })
  const request = { ip: '192.0.2.7' } as Parameters<typeof limits>[2]
  const response = { setHeader: () => response } as unknown as Parameters<typeof limits>[3]
  for (let call = 0; call < 3; call += 1) await limits(probe.few, null, request, response)
  await expect(limits(probe.few, null, request, response)).rejects.toMatchObject({ message: 'platform.rate_limited' })
  await close()
})

describe('an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::ffff', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (given, key) => {
    expect(addressKey(given)).toBe(key)
  })
})
