import { identity } from '@fullhouse/contracts/identity'
import { intake } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { expect, it, vi } from 'vitest'
import { ApiProblem, createClient, OfflineProblem } from './index.ts'

const account = {
  id: '018f4c1e-7b1a-7c00-8000-000000000001',
  email: 'a@b.se',
  name: 'A',
  role: 'user',
  country: null,
  phone: null,
  createdAt: '2026-01-01T00:00:00Z',
}
const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

it('fills the path, drops empty query keys and sends an idempotency key where the contract demands one', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockImplementation(async () => json(200, { items: [], nextCursor: null }))
  const call = createClient({ baseUrl: 'http://api', fetch })
  await call(listings.forOccurrence, { params: { id: account.id }, query: { quantity: 2, section: '' } })
  expect(fetch.mock.calls[0]?.[0]).toBe(`http://api/v1/occurrences/${account.id}/listings?quantity=2`)
})

it('renews the token once on 401 and repeats the call', async () => {
  const answers = [
    json(401, { type: 'x', title: 't', status: 401, code: 'platform.unauthenticated', correlationId: 'c' }),
    json(200, account),
  ]
  const renew = vi.fn(async () => true)
  const call = createClient({ fetch: async () => answers.shift() as Response, renew, accessToken: () => 'token' })
  await expect(call(identity.getMe, {})).resolves.toEqual(account)
  expect(renew).toHaveBeenCalledOnce()
})

it('turns a problem into ApiProblem and anything unreadable into OfflineProblem', async () => {
  const problem = { type: 'x', title: 'No', status: 403, code: 'platform.forbidden', correlationId: 'c' }
  await expect(createClient({ fetch: async () => json(403, problem) })(identity.getMe, {})).rejects.toBeInstanceOf(
    ApiProblem,
  )
  await expect(
    createClient({ fetch: async () => new Response('<html>', { status: 502 }) })(identity.getMe, {}),
  ).rejects.toBeInstanceOf(OfflineProblem)
  await expect(
    createClient({ fetch: () => Promise.reject(new TypeError('failed')) })(identity.getMe, {}),
  ).rejects.toBeInstanceOf(OfflineProblem)
})

it('sends a file as the body with its name beside it, and hands a file out as it came', async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockImplementation(async () => new Response('%PDF-', { headers: { 'content-type': 'application/pdf' } }))
  const call = createClient({ fetch })
  const file = new Uint8Array([1, 2, 3])
  await call(tickets.file, { params: { id: account.id } }).then(async (answer) => {
    expect(await answer.text()).toBe('%PDF-')
  })
  fetch.mockImplementation(async () =>
    json(404, { type: 'x', title: 't', status: 404, code: 'a.b', correlationId: 'c' }),
  )
  await call(intake.addFile, { params: { id: account.id }, file, fileName: 'Körsbär.pdf' }).catch(() => {})
  const [, init] = fetch.mock.calls[1] ?? []
  expect(init?.body).toBe(file)
  expect(new Headers(init?.headers).get('x-file-name')).toBe('K%C3%B6rsb%C3%A4r.pdf')
  expect(new Headers(init?.headers).get('content-type')).toBe('application/octet-stream')
})
