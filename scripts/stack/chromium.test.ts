import { afterEach, expect, it, vi } from 'vitest'
import { projectRoot } from '../../packages/testkit/src/project-root.ts'
import { findChromium } from './chromium.mjs'

const search = (): ReturnType<typeof findChromium> => findChromium({ root: projectRoot, screen: {} })

afterEach(() => vi.unstubAllEnvs())

it('takes the browser CHROMIUM_PATH names', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath)
  expect(await search()).toEqual({ chromium: process.execPath })
})

it('does not look further when CHROMIUM_PATH is wrong, but says so', async () => {
  vi.stubEnv('CHROMIUM_PATH', '/no/such/browser')
  const { chromium, problem } = await search()
  expect(chromium).toBeUndefined()
  expect(problem).toContain('CHROMIUM_PATH is /no/such/browser')
})
