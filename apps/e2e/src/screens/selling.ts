import { expect, type Page } from '@playwright/test'
import { openMail } from './inbox.ts'

/** To the three ways of selling, by the navigation that every page has. */
export async function goToSell(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: /^(Sell a ticket|Sell)$/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sell a ticket' })).toBeVisible()
}

/** Marks seats under "My tickets" and goes on to the price. */
export async function chooseSeats(page: Page, seats: readonly string[]): Promise<void> {
  await page.getByRole('link', { name: /^(My tickets|Tickets)$/ }).click()
  for (const seat of seats) await page.getByRole('checkbox', { name: `Sell ${seat}` }).check()
  await page.getByRole('button', { name: `Sell ${seats.length} ticket` }).click()
}

/** Asked once, before the first price. */
export async function giveCountry(page: Page, country: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Where do you live?' })).toBeVisible()
  await page.getByLabel('Country').fill(country)
  await page.getByRole('option', { name: country, exact: true }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** Asked once of who sells tickets issued elsewhere; the code comes to another window of the same person. */
export async function confirmPhone(page: Page, number: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Your phone number' })).toBeVisible()
  await page.getByLabel('Mobile number').fill(number)
  await page.getByRole('button', { name: 'Send the code' }).click()
  await expect(page.getByText(/^We sent a code to/)).toBeVisible()
  const phone = await page.context().newPage()
  await openMail(phone, number.replaceAll(' ', ''), /verification code is/)
  const code = /\d{6}/.exec(await phone.getByRole('heading', { level: 1 }).innerText())?.[0] ?? ''
  await phone.close()
  await page.getByLabel('Code from the message').fill(code)
  await page.getByRole('button', { name: 'Confirm', exact: true }).click()
}

/** The screen that asks for the price is there. */
export async function expectPrice(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Your price' })).toBeVisible()
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
  await page.getByRole('button', { name: 'Set up payouts' }).click()
  await page.getByLabel('Legal name').fill(name)
  await page.getByLabel('Bank account (IBAN)').fill('SE45 5000 0000 0583 9825 7466')
  await page.getByLabel('I agree to the provider').check()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('Payouts are ready')).toBeVisible({ timeout: 30_000 })
}
