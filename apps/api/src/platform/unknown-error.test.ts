import { ProblemBody } from '@fullhouse/contracts/problem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { serve } from './serve.ts'

let app: TestApp
beforeAll(async () => {
  const breaks = {
    name: 'test.breaks',
    method: 'GET',
    path: '/v1/test/breaks',
    access: 'public',
    summary: 'Breaks.',
  } as const
  const routes = [
    serve(breaks, () => {
      throw new Error('the vault code is 1234')
    }),
  ]
  app = await startTestApp({ more: [{ name: 'test', routes }] })
})
afterAll(() => app.stop())

it('tells the caller of an unknown error nothing but its correlation id', async () => {
  const response = await fetch(`${app.url}/v1/test/breaks`, { headers: { 'x-request-id': 'asked-for-this' } })
  const text = await response.text()
  expect(ProblemBody.parse(JSON.parse(text))).toMatchObject({
    status: 500,
    code: 'platform.internal',
    correlationId: 'asked-for-this',
  })
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(text).not.toContain('vault')
})
