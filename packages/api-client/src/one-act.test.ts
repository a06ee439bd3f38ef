import { ApiProblem, asOneAct, OfflineProblem } from '@fullhouse/api-client'
import { beforeEach, expect, it, vi } from 'vitest'

const refused = (status: number, code: string) =>
  new ApiProblem({ type: 'x', title: 't', status, code, correlationId: 'c' })

/** The keys an act was sent with, when each try ends as given. */
async function keysOf(...ends: (Error | null)[]): Promise<string[]> {
  const keys: string[] = []
  for (const end of ends) {
    await asOneAct('buy', async (key) => {
      keys.push(key)
      if (end) throw end
    }).catch(() => undefined)
  }
  return keys
}

beforeEach(() => {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  })
  return () => vi.unstubAllGlobals()
})

it('keeps the key while nobody knows whether the act was done', async () => {
  const [first, ...later] = await keysOf(
    new OfflineProblem(),
    refused(503, 'platform.busy'),
    refused(429, 'platform.rate_limited'),
    null,
  )
  expect(later).toEqual([first, first, first])
})

it('takes a new key once the server has decided', async () => {
  const keys = await keysOf(refused(409, 'escrow.price_changed'), null, null)
  expect(new Set(keys).size).toBe(3)
})
