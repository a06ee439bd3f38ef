import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { pauseAfter } from './deliver-event.ts'
import { signPayload } from './sign-payload.ts'

test('the pause doubles after each attempt and stops growing at thirty times the first', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 5000].map((attempt) => pauseAfter(attempt, 100))).toEqual([
    100, 200, 400, 800, 1600, 3000, 3000, 3000,
  ])
})

test('the signature covers time and body with the secret of the endpoint', () => {
  const expected = createHmac('sha256', 'whsec_x').update('1700000000.{"a":1}').digest('hex')
  expect(signPayload('{"a":1}', 'whsec_x', 1_700_000_000)).toBe(`t=1700000000,v1=${expected}`)
})
