import { identity } from '@fullhouse/contracts/identity'
import { expect, it, vi } from 'vitest'
import { ApiProblem, OfflineProblem, type Call } from './index.ts'
import { createSession } from './session-store.ts'

const account = {
  id: '018f4c1e-7b1a-7c00-8000-000000000001',
  email: 'iris@example.com',
  name: 'Iris',
  role: 'agent' as const,
  country: null,
  createdAt: '2026-01-01T00:00:00Z',
}
const start = Date.parse('2026-03-13T12:00:00Z')
const signedIn = () => ({ accessToken: 'one', expiresAt: '2026-03-13T12:15:00Z', account })
const ended = () =>
  new ApiProblem({ type: 'x', title: 'Ended', status: 401, code: 'identity.session_ended', correlationId: 'c' })

function sessionAnswering(answer: (name: string) => unknown, now = () => start, known?: boolean) {
  const asked: string[] = []
  const call = vi.fn(async (endpoint: { name: string }) => {
    asked.push(endpoint.name)
    const said = answer(endpoint.name)
    if (said instanceof Error) throw said
    return said
  }) as unknown as Call
  const locks = vi.fn()
  const locked = <T>(work: () => Promise<T>) => {
    locks()
    return work()
  }
  const channel = Object.assign(new EventTarget(), { postMessage: vi.fn() })
  const marks: boolean[] = []
  const hint = { get: () => known ?? true, set: (signed: boolean) => void marks.push(signed) }
  const session = createSession({ call, channel: channel as never, locked, hint, now })
  return { asked, locks, channel, marks, session }
}

it('refreshes once for many callers at the same time, under the lock of all tabs', async () => {
  const { asked, locks, session } = sessionAnswering(signedIn)
  await Promise.all([session.accessToken(), session.accessToken(), session.renew()])
  expect(asked).toEqual([identity.refresh.name])
  expect(locks).toHaveBeenCalledOnce()
  expect(session.state()).toMatchObject({ status: 'signed-in', account: { name: 'Iris' } })
})

it('renews shortly before the token ends', async () => {
  let time = start
  const { asked, session } = sessionAnswering(signedIn, () => time)
  await session.accessToken()
  time += 14 * 60_000
  await session.accessToken()
  expect(asked).toHaveLength(1)
  time += 55_000
  await session.accessToken()
  expect(asked).toHaveLength(2)
})

it('knows a session that ended from a server that does not answer', async () => {
  const over = sessionAnswering(ended)
  await expect(over.session.ready()).resolves.toMatchObject({ status: 'signed-out' })
  const away = sessionAnswering(() => new OfflineProblem())
  await expect(away.session.ready()).resolves.toMatchObject({ status: 'unreachable' })
})

it('tries again once the server answers', async () => {
  let answers = false
  const { session } = sessionAnswering(() => (answers ? signedIn() : new OfflineProblem()))
  await session.ready()
  answers = true
  await expect(session.ready()).resolves.toMatchObject({ status: 'signed-in' })
})

it('keeps who is signed in when a renewal gets no answer', async () => {
  let answers = true
  const { session } = sessionAnswering(() => (answers ? signedIn() : new OfflineProblem()))
  await session.ready()
  answers = false
  await expect(session.renew()).resolves.toBe(false)
  expect(session.state().status).toBe('signed-in')
})

it('tells listeners about signing in and out', async () => {
  const { session } = sessionAnswering((name) => (name === identity.signOut.name ? undefined : signedIn()))
  const heard: string[] = []
  session.subscribe(() => heard.push(session.state().status))
  await session.signIn({ email: account.email, password: 'the long way home' })
  await session.signOut()
  expect(heard).toEqual(['signed-in', 'signed-out'])
})

it('leaves when another tab has signed out, and tells the others when it does itself', async () => {
  const { channel, session } = sessionAnswering((name) => (name === identity.signOut.name ? undefined : signedIn()))
  await session.ready()
  channel.dispatchEvent(new MessageEvent('message', { data: 'signed-out' }))
  expect(session.state().status).toBe('signed-out')
  await session.signOut()
  expect(channel.postMessage).toHaveBeenCalledWith('signed-out')
})

it('asks nothing for a browser nobody has signed in with, and marks who comes and goes', async () => {
  const { asked, marks, session } = sessionAnswering(signedIn, () => start, false)
  await expect(session.ready()).resolves.toMatchObject({ status: 'signed-out' })
  expect(asked).toEqual([])
  await session.signIn({ email: 'iris@example.com', password: 'ten quiet ushers waiting' })
  await session.signOut()
  expect(marks).toEqual([false, true, false])
})
