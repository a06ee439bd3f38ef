import { endpoints } from '@fullhouse/contracts/endpoint'
import { problems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { refuse } from './problem.ts'
import { serve } from './serve.ts'

const shown = z.object({ name: z.string() })
const said = problems('probe', { declared: [409, 'Said in the contract.'], undeclared: [409, 'Not said there.'] })
const probe = endpoints('probe', {
  echo: {
    method: 'POST',
    path: '/v1/probe/echo',
    access: 'public',
    summary: 'Answers what it got.',
    body: z.strictObject({
      name: z.string().max(20),
      fail: z.enum(['declared', 'undeclared', 'bug', 'busy']).optional(),
    }),
    response: shown,
    problems: [said.declared],
  },
  one: {
    method: 'GET',
    path: '/v1/probe/:id',
    access: 'public',
    summary: 'One.',
    params: z.strictObject({ id: z.string() }),
    response: shown,
  },
  fixed: { method: 'GET', path: '/v1/probe/fixed', access: 'public', summary: 'Fixed.', response: shown },
  keep: {
    method: 'POST',
    path: '/v1/probe/files',
    access: 'optional',
    summary: 'Keeps a file.',
    upload: { maxBytes: 1000 },
    response: z.object({ fileName: z.string(), size: z.int() }),
  },
  fetchFile: { method: 'GET', path: '/v1/probe/file', access: 'public', summary: 'A file.', download: true },
  raw: { method: 'POST', path: '/v1/probe/raw', access: 'provider', summary: 'Raw.', response: shown },
})

const fail: Record<string, () => Promise<never> | never> = {
  declared: () => refuse(said.declared, { facts: { most: 7 } }),
  undeclared: () => refuse(said.undeclared),
  bug: () => {
    throw new Error('the secret inner workings')
  },
  busy: async () => {
    await sql`do $$ begin raise lock_not_available; end $$`.execute(app.db)
    throw new Error('not reached')
  },
}

let app: TestApp
beforeAll(async () => {
  const routes = [
    serve(probe.one, ({ params }) => Promise.resolve({ name: params.id })),
    serve(probe.fixed, () => Promise.resolve({ name: 'the fixed one' })),
    serve(probe.keep, ({ file }) => Promise.resolve({ fileName: file.fileName, size: file.content.length })),
    serve(probe.fetchFile, () =>
      Promise.resolve({ fileName: 'Körsbär.pdf', mediaType: 'application/pdf', content: Buffer.from('%PDF-') }),
    ),
    serve(probe.raw, ({ rawBody }) => Promise.resolve({ name: rawBody.toString() })),
    serve(probe.echo, async ({ body }) => {
      if (body.fail) await fail[body.fail]?.()
      return { name: body.name, inner: 'must not be seen' }
    }),
  ]
  app = await startTestApp({ more: [{ name: 'probe', routes }] })
})
afterAll(() => app.stop())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } })
const keep = (body: Buffer | string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}/v1/probe/files`, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Uint8Array(body),
    headers: { 'content-type': 'application/octet-stream', ...headers },
  })
const echo = (body: object, headers?: Record<string, string>) => post('/v1/probe/echo', JSON.stringify(body), headers)
const problem = async (response: Response) => (await response.json()) as Record<string, unknown>

describe('a request', () => {
  it('is answered with the declared fields only', async () => {
    expect(await (await echo({ name: 'Nora' })).json()).toEqual({ name: 'Nora' })
  })

  it('is refused with the path of every field that is wrong or not known', async () => {
    const response = await echo({ name: 'x'.repeat(21), role: 'admin' })
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const { code, fields } = await problem(response)
    expect(code).toBe('platform.invalid_input')
    expect((fields as { path: string }[]).map((field) => field.path).toSorted()).toEqual(['body.name', 'body.role'])
  })

  it('keeps a correlation id that looks like one, and gets a new one otherwise', async () => {
    const kept = await echo({ name: 'Nora' }, { 'x-request-id': 'order-2026_0001' })
    expect(kept.headers.get('x-request-id')).toBe('order-2026_0001')
    const replaced = await echo({ name: 'Nora' }, { 'x-request-id': 'a b<script>' })
    expect(replaced.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('reaches the fixed path before the one with a parameter, whichever was listed first', async () => {
    const call = app.call()
    await expect(call(probe.fixed, {})).resolves.toEqual({ name: 'the fixed one' })
    await expect(call(probe.one, { params: { id: 'other' } })).resolves.toEqual({ name: 'other' })
  })

  it('with a file hands over its bytes and its name, without any path', async () => {
    const sent = await keep(Buffer.from('1234'), {
      'x-file-name': encodeURIComponent('C:\\secret\\../Körsbär\u0007.pdf'),
    })
    expect(await sent.json()).toEqual({ fileName: 'Körsbär.pdf', size: 4 })
    expect(await (await keep(Buffer.alloc(0))).json()).toEqual({ fileName: 'file', size: 0 })
  })

  it('with a file that is too large, of another type or badly named is refused', async () => {
    expect(await problem(await keep(Buffer.alloc(1001)))).toMatchObject({ code: 'platform.payload_too_large' })
    expect(await problem(await keep('{}', { 'content-type': 'application/json' }))).toMatchObject({ status: 415 })
    expect(await problem(await keep('x', { 'content-encoding': 'gzip' }))).toMatchObject({ status: 415 })
    const named = await problem(await keep('x', { 'x-file-name': '%E0%A4%A' }))
    expect(named).toMatchObject({ code: 'platform.invalid_input', fields: [{ path: 'headers.x-file-name' }] })
  })

  it('for a file gets it to keep, and nothing that could run', async () => {
    const { headers, ...rest } = await fetch(`${app.url}/v1/probe/file`).then(async (response) => ({
      headers: response.headers,
      text: await response.text(),
    }))
    expect(rest.text).toBe('%PDF-')
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''K%C3%B6rsb%C3%A4r.pdf")
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('of a provider arrives byte for byte', async () => {
    const body = '{ "spaced" :  1 }'
    expect(await (await post('/v1/probe/raw', body)).json()).toEqual({ name: body })
  })
})

describe('a refusal', () => {
  it('says what the contract declares, with its facts', async () => {
    const response = await echo({ name: 'a', fail: 'declared' })
    expect(await problem(response)).toMatchObject({ status: 409, code: 'probe.declared', facts: { most: 7 } })
  })

  it('that the contract does not declare is a bug', async () => {
    const response = await echo({ name: 'a', fail: 'undeclared' })
    expect(await problem(response)).toMatchObject({ status: 500, detail: 'undeclared: probe.undeclared' })
  })

  it('of a bug tells nothing but where to find it in the log', async () => {
    const response = await echo({ name: 'a', fail: 'bug' })
    const text = await response.text()
    expect(response.status).toBe(500)
    expect(text).not.toContain('inner workings')
    expect(JSON.parse(text)).toMatchObject({ correlationId: response.headers.get('x-request-id') })
  })

  it('of a waiting lock asks to come again', async () => {
    const response = await echo({ name: 'a', fail: 'busy' })
    expect(response.headers.get('retry-after')).toBe('2')
    expect(await problem(response)).toMatchObject({ status: 503, code: 'platform.busy' })
  })

  it.each([
    ['an unknown address', () => fetch(`${app.url}/v1/nowhere`), 404, 'platform.not_found'],
    ['another method', () => fetch(`${app.url}/v1/probe/echo`, { method: 'PUT' }), 405, 'platform.method_not_allowed'],
    ['half a JSON', () => post('/v1/probe/echo', '{"name":'), 400, 'platform.malformed_body'],
    ['a bare word', () => post('/v1/probe/echo', '"name"'), 400, 'platform.malformed_body'],
    [
      'a form',
      () => post('/v1/probe/echo', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'platform.unsupported_media_type',
    ],
    [
      'a strange charset',
      () => post('/v1/probe/echo', '{}', { 'content-type': 'application/json; charset=x-none' }),
      415,
      'platform.unsupported_media_type',
    ],
    ['too long a body', () => echo({ name: 'x'.repeat(200_000) }), 413, 'platform.payload_too_large'],
    ['a broken escape in the path', () => fetch(`${app.url}/v1/probe/%E0%A4%A`), 400, 'platform.invalid_input'],
  ])('answers %s with its own code', async (_, send, status, code) => {
    const response = await send()
    expect(await problem(response)).toMatchObject({ status, code })
    expect(response.status).toBe(status)
  })

  it('of a method says which ones there are', async () => {
    const response = await fetch(`${app.url}/v1/probe/echo`, { method: 'DELETE' })
    expect(response.headers.get('allow')).toBe('POST')
  })

  it('does not let __proto__ in a body reach anything', async () => {
    const response = await post('/v1/probe/echo', '{"name":"a","__proto__":{"admin":true}}')
    expect([200, 400]).toContain(response.status)
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  })
})

describe('every answer', () => {
  it('forbids sniffing, framing and scripts', async () => {
    const { headers } = await fetch(`${app.url}/v1/clock`)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'")
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  it('may be read by our own pages and no others', async () => {
    const from = async (origin: string) =>
      (await fetch(`${app.url}/v1/clock`, { headers: { origin } })).headers.get('access-control-allow-origin')
    expect(await from(app.platform.config.public.web)).toBe(app.platform.config.public.web)
    expect(await from('https://elsewhere.example')).toBeNull()
  })
})
