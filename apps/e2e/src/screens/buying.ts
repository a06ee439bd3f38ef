import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** Finds an event by its name from the start page. */
export async function findEvent(page: Page, title: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('combobox', { name: 'Search for an event, artist, venue or city' }).fill(title)
  await page.getByRole('option', { name: new RegExp(`^${title}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

export const cardForm = (page: Page): FrameLocator => page.frameLocator('iframe[title="Card details"]')

/** Types a card into the provider's form and presses its button. */
export async function payWith(page: Page, number: string): Promise<void> {
  const form = cardForm(page)
  await form.getByLabel('Card number').fill(number)
  await form.getByLabel('Expiry').fill('1234')
  await form.getByLabel('CVC').fill('123')
  await form.getByRole('button', { name: /^Pay/ }).click()
}

export const buyButton = (page: Page): Locator =>
  page.getByRole('region', { name: 'Buy' }).getByRole('button', { name: /^Buy/ })

/** Takes the chosen offer and waits for the page to pay on. */
export async function buy(page: Page): Promise<void> {
  await buyButton(page).click()
  await expect(page.getByRole('heading', { name: 'Pay', exact: true })).toBeVisible()
}

/** The bank has said yes and the tickets are made. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: /^Your tickets? (is|are) ready$/ })).toBeVisible({ timeout: 30_000 })
}
