import { expect, type Page } from '@playwright/test'

/** Marks seats under "My tickets" and goes on to the price. */
export async function chooseSeats(page: Page, seats: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: /^(My tickets|Tickets)$/ }).click()
  for (const seat of seats) await page.getByRole('checkbox', { name: `Sell ${seat}` }).check()
  await page.getByRole('button', { name: `Sell ${seats.length} ticket` }).click()
  await expect(page.getByRole('heading', { name: 'Your price' })).toBeVisible()
}

/** The price of one ticket, as typed. */
export async function typePrice(page: Page, price: string): Promise<void> {
  await page.getByLabel('Exact price of one ticket').fill(price)
}

/** From the price on: any number together, up for sale. */
export async function putUpForSale(page: Page, rule: string): Promise<void> {
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('radio', { name: rule }).check()
  await page.getByRole('button', { name: 'Put them up for sale' }).click()
  await expect(page.getByRole('heading', { name: 'Your tickets are up for sale' })).toBeVisible()
}

/** Sets up payouts on the provider's page and comes back. */
export async function setUpPayouts(page: Page, name: string): Promise<void> {
  await page.getByLabel('Country').fill('Sweden')
  await page.getByRole('option', { name: 'Sweden', exact: true }).click()
  await page.getByRole('button', { name: 'Set up payouts' }).click()
  await page.getByLabel('Legal name').fill(name)
  await page.getByLabel('Bank account (IBAN)').fill('SE45 5000 0000 0583 9825 7466')
  await page.getByLabel('I agree to the provider').check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Payouts are ready')).toBeVisible({ timeout: 30_000 })
}
