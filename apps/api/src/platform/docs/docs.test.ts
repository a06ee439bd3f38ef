import { createHash } from 'node:crypto'
import { allEndpoints } from '@fullhouse/contracts/all'
import { platformProblems } from '@fullhouse/contracts/problem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { markup } from './html.ts'
import { shapeText } from './shape-text.ts'

let app: TestApp
let page: string
let policy: string
beforeAll(async () => {
  app = await startTestApp()
  const response = await fetch(`${app.url}/docs`)
  page = await response.text()
  policy = response.headers.get('content-security-policy') ?? ''
})
afterAll(() => app.stop())

it('shows every endpoint with its address', () => {
  for (const { name, path } of allEndpoints) {
    expect(page).toContain(`id="${name}"`)
    expect(page).toContain(path.replaceAll(/:([a-zA-Z]+)/g, '{$1}'))
  }
})

it('explains every problem where a problem’s type points', async () => {
  const { type } = (await (await fetch(`${app.url}/v1/nowhere`)).json()) as { type: string }
  expect(type).toBe(`${app.platform.config.public.api}/docs#${platformProblems.not_found.code}`)
  expect(page).toContain(`id="${platformProblems.not_found.code}"`)
})

it('links no shape that is not there', () => {
  const linked = [...page.matchAll(/href="#([\w.-]+)"/g)].map((match) => match[1] as string)
  const missing = linked.filter((id) => !page.includes(`id="${id}"`))
  expect(missing).toEqual([])
})

it('loads nothing and runs only its own script', () => {
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  for (const [tag, directive] of [
    ['style', 'style-src'],
    ['script', 'script-src'],
  ] as const) {
    const text = page.slice(page.indexOf(`<${tag}>`) + tag.length + 2, page.indexOf(`</${tag}>`))
    const hash = createHash('sha256').update(text).digest('base64')
    expect(policy).toContain(`${directive} 'sha256-${hash}'`)
  }
  expect(page).not.toMatch(/src=|https?:\/\/(?!127\.0\.0\.1)/)
})

it('prints the machine’s copy, readable from any origin', async () => {
  const response = await fetch(`${app.url}/openapi.json`)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(await response.json()).toMatchObject({ openapi: '3.1.0' })
})

it('writes a shape as people read it', () => {
  const schema = {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 80 },
      price: { $ref: '#/components/schemas/Money' },
      state: { enum: ['live', 'sold'] },
    },
    required: ['name', 'price'],
  }
  const text = shapeText(schema)
    .map((piece) => (typeof piece === 'string' ? piece : `<${piece.shape}>`))
    .join('')
  expect(text).toBe('{\n  name: string (1…80 characters)\n  price: <Money>\n  state?: "live" | "sold"\n}')
})

it('escapes what it is given', () => {
  expect(markup`<p title="${'"a" & <b>'}">${'<script>'}</p>`.text).toBe(
    '<p title="&quot;a&quot; &amp; &lt;b&gt;">&lt;script&gt;</p>',
  )
})
