import { domainTexts } from '@fullhouse/domain-ui'
import { expect, it } from 'vitest'
import { english } from './i18n.ts'

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '../../../../packages/app-frame/src/**/*.{ts,tsx}'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

function leaves(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [`${path}${key}`],
  )
}

// Plural forms are asked for by their stem.
const known = new Set(
  [...leaves(english), ...leaves(domainTexts)].flatMap((key) => [key, key.replace(/_(one|other)$/, '')]),
)
const asked = Object.entries(sources).flatMap(([file, source]) =>
  file.includes('.test.') ? [] : [...source.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, key]) => `${file}: ${key}`),
)

it('has a text for every key that is asked for', () => {
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((line) => !known.has(line.split(': ')[1] ?? ''))).toEqual([])
})
