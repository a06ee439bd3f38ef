import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// A theme spreads from element to element, a frame each; half-way its colours are nobody's.
const tenFrames = `new Promise((done) => {
  const step = (left) => (left > 0 ? requestAnimationFrame(() => step(left - 1)) : done())
  step(10)
})`

async function showIn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
  await page.evaluate(tenFrames)
}

/** Breaches of WCAG 2.2 AA that a program can see, as `rule: element`; the colours in the dark theme too. */
async function breaches(page: Page): Promise<string[]> {
  await showIn(page, 'light')
  const light = await new AxeBuilder({ page }).withTags(rules).analyze()
  await showIn(page, 'dark')
  const dark = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  )
}

/** The page as it stands now breaks no rule of WCAG 2.2 AA that a program can see, in either theme. */
export async function expectAccessible(page: Page, place: string): Promise<void> {
  await expect(page.getByRole('main')).not.toBeEmpty()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect.soft(await breaches(page), place).toEqual([])
}
