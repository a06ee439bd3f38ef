import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'
import { openStage, type Stage } from './stage.ts'
import { watch } from './watch.ts'

interface Journey {
  /** A browser of its own for one person, closed and judged when the journey ends. */
  openBrowser: (held?: 'phone') => Promise<Page>
}

/** A small one of these days. */
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

export const test = base.extend<Journey, { stage: Stage }>({
  openBrowser: async ({ browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = []
    await use(async (held) => {
      const context = await browser.newContext(held ? phone : {})
      opened.push({ context, complaints: watch(context) })
      return context.newPage()
    })
    await Promise.all(opened.map(({ context }) => context.close()))
    expect(opened.flatMap(({ complaints }) => complaints)).toEqual([])
  },
  stage: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern, and it has none
    async ({}, use) => use(await openStage()),
    { scope: 'worker', timeout: 120_000 },
  ],
})

export { expect } from '@playwright/test'
