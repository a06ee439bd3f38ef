import { createClient } from '@fullhouse/api-client'
import { identityProblems } from '@fullhouse/contracts/identity'
import { expect, it, vi } from 'vitest'
import { sampleSignedIn } from '../mocks/samples.ts'
import { createSession } from './session.ts'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const ended = () => json(401, { type: 'x', ...identityProblems.session_ended, correlationId: 'c' })

function start(fetch: typeof globalThis.fetch, now = () => Date.now()) {
  const locks = vi.fn()
  const locked = <T>(work: () => Promise<T>) => {
    locks()
    return work()
  }
  const channel = new EventTarget() as EventTarget & { postMessage: ReturnType<typeof vi.fn> }
  channel.postMessage = vi.fn()
  const session = createSession({ call: createClient({ app: 'web', fetch }), channel: channel as never, locked, now })
  return { session, locks, channel }
}

it('refreshes once for all who ask at the same time, under the lock of all tabs', async () => {
  const fetch = vi.fn(async () => json(200, sampleSignedIn({ accessToken: 'fresh' })))
  const { session, locks } = start(fetch)
  const [first, second, renewed] = await Promise.all([session.accessToken(), session.accessToken(), session.renew()])
  expect([first, second, renewed]).toEqual(['fresh', 'fresh', true])
  expect(fetch).toHaveBeenCalledOnce()
  expect(locks).toHaveBeenCalledOnce()
})

it('gets a new token shortly before the old one ends', async () => {
  let time = Date.now()
  const fetch = vi.fn(async () =>
    json(200, sampleSignedIn({ expiresAt: new Date(time + 900_000).toISOString(), accessToken: `at ${time}` })),
  )
  const { session } = start(fetch, () => time)
  const first = await session.accessToken()
  expect(await session.accessToken()).toBe(first)
  time += 895_000
  expect(await session.accessToken()).toBe(`at ${time}`)
  expect(fetch).toHaveBeenCalledTimes(2)
})

it('is signed out when the server says so, and unreachable, not signed out, without an answer', async () => {
  const { session } = start(async () => ended())
  expect((await session.ready()).status).toBe('signed-out')
  const lost = start(() => Promise.reject(new TypeError('failed'))).session
  expect((await lost.ready()).status).toBe('unreachable')
})

it('tries again once the server can be reached', async () => {
  const answers = [() => Promise.reject(new TypeError('failed')), async () => json(200, sampleSignedIn())]
  const { session } = start(() => (answers.shift() ?? answers[0])?.() as Promise<Response>)
  await session.ready()
  expect((await session.ready()).status).toBe('signed-in')
})

it('keeps a session through a moment without network', async () => {
  const answers = [async () => json(200, sampleSignedIn()), () => Promise.reject(new TypeError('failed'))]
  const { session } = start(() => answers.shift()?.() as Promise<Response>)
  await session.ready()
  expect(await session.renew()).toBe(false)
  expect(session.state().status).toBe('signed-in')
})

it('leaves when another tab has signed out, and tells the others when it does itself', async () => {
  const { session, channel } = start(async (_, init) =>
    init?.method === 'DELETE' ? new Response(null, { status: 204 }) : json(200, sampleSignedIn()),
  )
  await session.ready()
  channel.dispatchEvent(new MessageEvent('message', { data: 'signed-out' }))
  expect(session.state().status).toBe('signed-out')
  await session.signOut()
  expect(channel.postMessage).toHaveBeenCalledWith('signed-out')
})
