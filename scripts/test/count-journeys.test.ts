import { expect, it } from 'vitest'
import { countJourneys } from './count-journeys.mjs'

const spec = (title: string, status: string, annotations: object[] = []): object => ({
  title,
  file: 'sale.spec.ts',
  tests: [{ status, annotations }],
})

it('counts journeys, also nested ones, and takes a flaky one for a failure', () => {
  const inner = { specs: [spec('pays', 'expected'), spec('waits', 'flaky')] }
  const suites = [{ specs: [spec('lists', 'expected'), spec('breaks', 'unexpected')], suites: [inner] }]
  expect(countJourneys({ suites, errors: [] })).toEqual({
    passed: 2,
    failed: ['sale.spec.ts > waits', 'sale.spec.ts > breaks'],
    skipped: [],
  })
})

it('keeps the reason of a skip and counts errors outside any journey', () => {
  const skipped = spec('reads', 'skipped', [{ type: 'skip', description: 'no samples here' }])
  expect(countJourneys({ suites: [{ specs: [skipped] }], errors: [{ message: 'cannot load\nat line 1' }] })).toEqual({
    passed: 0,
    failed: ['cannot load'],
    skipped: [{ name: 'sale.spec.ts > reads', reason: 'no samples here' }],
  })
})
