import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { admin } from './addresses.ts'
import { expect, test } from './journey.ts'
import { buy, expectReady, payWith } from './screens/buying.ts'
import { openDesk } from './screens/desk.ts'
import { enter } from './screens/signing-in.ts'
import type { Stage } from './stage.ts'

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

async function expectAccessible(page: Page, place: string): Promise<void> {
  await expect(page.getByRole('main')).not.toBeEmpty()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  expect.soft(await breaches(page), place).toEqual([])
}

/** Opens the pages one after the other; each must be free of breaches. */
async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expectAccessible(page, path)
  }
}

async function buyOne(page: Page, stage: Stage, eventId: string): Promise<void> {
  await enter(page, stage.buyer, `/events/${eventId}`)
  await expectAccessible(page, 'event, signed in')
  await buy(page)
  await expect(page.getByRole('timer', { name: 'Kept for you' })).toBeVisible()
  await expectAccessible(page, 'checkout')
  await payWith(page, '4242424242424242')
  await expectReady(page)
  await expectAccessible(page, 'checkout, done')
}

test.describe('WCAG 2.2 AA in both themes', () => {
  test.setTimeout(240_000)

  test('for somebody who only looks', async ({ openBrowser, stage }) => {
    const { eventId } = await stage.setUp(2)
    const page = await openBrowser()
    await walk(page, ['/', '/search', `/events/${eventId}`, '/about/protection'])
    await walk(page, ['/sign-in', '/register', '/forgot-password', '/no-such-page'])
  })

  test('for a buyer and a seller', async ({ openBrowser, stage }) => {
    const { eventId, listingId, ticketIds } = await stage.setUp(2, 2)
    const buyer = await openBrowser()
    await buyOne(buyer, stage, eventId)
    await buyer.getByRole('link', { name: 'See the purchase' }).click()
    await expectAccessible(buyer, 'purchase')
    await walk(buyer, ['/tickets', '/purchases', '/account', '/account/sessions', '/account/security'])
    await buyer.goto('/tickets')
    await buyer
      .getByRole('link', { name: /Stalls, row A, seat 1, Valid/ })
      .first()
      .click()
    await expect(buyer.getByRole('img', { name: /^Entry code/ })).toBeVisible()
    await expectAccessible(buyer, 'ticket')

    const seller = await openBrowser()
    await enter(seller, stage.seller)
    await walk(seller, [
      '/tickets',
      `/tickets/${ticketIds[1]}`,
      '/sell',
      '/sales',
      '/sales?tab=sold',
      `/selling/${listingId}`,
    ])
    await walk(seller, ['/account/payouts', '/account/events', '/events/propose'])
    await seller.goto('/sales?tab=sold')
    await seller
      .getByRole('link', { name: /Cherry Orchard/ })
      .first()
      .click()
    await expectAccessible(seller, 'sale')
  })

  test('at the desk', async ({ openBrowser, stage }) => {
    const { eventId } = await stage.setUp(1)
    const desk = await openBrowser()
    await desk.goto(`${admin}/sign-in`)
    await expectAccessible(desk, 'desk, sign-in')
    await openDesk(desk, stage.agent)
    const places = [
      '/',
      '/events?state=published',
      `/tickets/issue?event=${eventId}`,
      '/tickets',
      '/scan',
      '/transactions',
    ]
    await walk(
      desk,
      [...places, '/jobs', '/ledger', '/people'].map((path) => admin + path),
    )
    await desk.goto(`${admin}/transactions`)
    await desk.getByRole('table').getByRole('link').first().click()
    await expectAccessible(desk, 'desk, transaction')
  })
})
