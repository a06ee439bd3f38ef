import { allEndpoints } from '@fullhouse/contracts/all'
import type { Endpoint } from '@fullhouse/contracts/endpoint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collect } from './platform/house.ts'
import { newId } from './platform/ids.ts'
import type { TestAccount } from './testing/sign-up.ts'
import { startTestApp, type TestApp } from './testing/start-test-app.ts'

let app: TestApp
const people: Partial<Record<'user' | 'agent' | 'admin', TestAccount>> = {}
beforeAll(async () => {
  app = await startTestApp()
  people.user = await app.signUp()
  people.agent = await app.agent()
  people.admin = await app.admin()
})
afterAll(() => app.stop())

/** A call with nothing in it but who makes it; ids are ones nobody has. */
async function send(endpoint: Endpoint, headers: Record<string, string> = {}, body = '{}') {
  const path = endpoint.path.replaceAll(/:[a-zA-Z]+/g, () => newId())
  const takesBody = endpoint.method !== 'GET' && endpoint.method !== 'DELETE'
  const response = await fetch(`${app.url}${path}`, {
    method: endpoint.method,
    headers: { ...(takesBody ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(takesBody ? { body } : {}),
  })
  const text = await response.text()
  const json = text.startsWith('{') ? (JSON.parse(text) as { code?: string; correlationId?: string }) : {}
  return { status: response.status, code: json.code, json }
}

const as = (account: TestAccount | undefined) => ({ authorization: `Bearer ${account?.accessToken}` })
const withAccess = (...access: Endpoint['access'][]) =>
  allEndpoints
    .filter((endpoint) => access.includes(endpoint.access))
    .map((endpoint) => [endpoint.name, endpoint] as const)

it('is served by exactly one route', () => {
  const served = collect(app.house.parts, 'routes').map((route) => route.endpoint.name)
  const unserved = allEndpoints.filter((endpoint) => !served.includes(endpoint.name)).map((endpoint) => endpoint.name)
  expect({ unserved, twice: served.filter((name, index) => served.indexOf(name) !== index) }).toEqual({
    unserved: [],
    twice: [],
  })
})

it('answers at an address of its own', () => {
  const addresses = allEndpoints.map(({ method, path }) => `${method} ${path.replaceAll(/:[a-zA-Z]+/g, ':')}`)
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([])
})

describe('without a token', () => {
  it.each(withAccess('user', 'agent', 'admin'))('%s asks to sign in', async (_, endpoint) => {
    expect(await send(endpoint)).toMatchObject({ status: 401, code: 'platform.unauthenticated' })
  })

  it.each(withAccess('public', 'optional'))('%s does not', async (_, endpoint) => {
    const { status, code } = await send(endpoint)
    expect(status).toBeLessThan(500)
    expect(code).not.toBe('platform.unauthenticated')
  })
})

describe('with a token that is not ours', () => {
  const forged =
    'eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiIwMTkwMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAifQ.'
  it.each(withAccess('user', 'agent', 'admin'))('%s asks to sign in', async (_, endpoint) => {
    expect(await send(endpoint, { authorization: `Bearer ${forged}` })).toMatchObject({ status: 401 })
  })
})

describe('for staff', () => {
  it.each(withAccess('agent', 'admin'))('%s refuses a user', async (_, endpoint) => {
    expect(await send(endpoint, as(people.user))).toMatchObject({ status: 403, code: 'platform.forbidden' })
  })

  it.each(withAccess('admin'))('%s refuses an agent', async (_, endpoint) => {
    expect(await send(endpoint, as(people.agent))).toMatchObject({ status: 403, code: 'platform.forbidden' })
  })

  it.each(withAccess('agent', 'admin'))('%s lets an administrator through', async (_, endpoint) => {
    const { status } = await send(endpoint, as(people.admin))
    expect(status).toBeLessThan(500)
    expect([401, 403]).not.toContain(status)
  })
})

describe('for people signed in', () => {
  it.each(withAccess('user'))('%s lets a user through, and nothing breaks', async (_, endpoint) => {
    const { status, json } = await send(endpoint, as(people.user))
    expect(status, JSON.stringify(json)).toBeLessThan(500)
    expect(status).not.toBe(401)
  })
})

it.each(withAccess('cookie'))('%s refuses another site’s page', async (_, endpoint) => {
  const headers = { origin: 'https://elsewhere.example', 'x-fullhouse-app': 'web', cookie: 'fullhouse_web=x' }
  expect(await send(endpoint, headers)).toMatchObject({ status: 403, code: 'platform.cross_site' })
})

it.each(withAccess('provider'))('%s refuses what the provider did not sign', async (_, endpoint) => {
  const { status, code } = await send(endpoint, { 'stripe-signature': `t=${Math.floor(Date.now() / 1000)},v1=00` })
  expect([status, code]).toEqual([400, 'platform.bad_signature'])
})

it.each(withAccess('control'))('%s refuses who has not the key', async (_, endpoint) => {
  expect(await send(endpoint, as(people.admin))).toMatchObject({ status: 401 })
})

describe('with input nobody asked for', () => {
  const signedIn = withAccess('public', 'optional', 'user', 'agent', 'admin')
  it.each(signedIn.filter(([, endpoint]) => endpoint.body))('%s refuses it', async (_, endpoint) => {
    const { status, json } = await send(
      endpoint,
      { ...as(people.admin), 'idempotency-key': newId() },
      '{"role":{"a":1},"isAdmin":true}',
    )
    expect(status).toBe(400)
    expect(JSON.stringify(json)).toContain('body.isAdmin')
  })

  it.each(signedIn.filter(([, endpoint]) => endpoint.method === 'GET'))(
    '%s refuses a query it does not know',
    async (_, endpoint) => {
      const target = { ...endpoint, path: `${endpoint.path}?isAdmin=1` as `/${string}` }
      expect(await send(target, as(people.admin))).toMatchObject({ status: 400, code: 'platform.invalid_input' })
    },
  )
})
