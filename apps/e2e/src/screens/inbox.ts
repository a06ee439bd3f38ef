import { expect, type Page } from '@playwright/test'
import { sandbox } from '../addresses.ts'

/** Opens the newest mail with that subject to that address; waits for it. */
export async function openMail(page: Page, to: string, subject: string | RegExp): Promise<void> {
  await page.goto(`${sandbox}/inbox`)
  await page.getByLabel('Recipient').fill(to)
  await page.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('link', { name: subject }).first().click({ timeout: 30_000 })
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible()
}

/** Follows the link of the open mail that leads to `path`. */
export async function followLink(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: path }).click()
}

/** All subjects somebody got, oldest first. */
export async function subjectsTo(page: Page, to: string): Promise<string[]> {
  await page.goto(`${sandbox}/inbox?to=${encodeURIComponent(to)}`)
  const subjects = await page.getByRole('region', { name: 'Messages' }).locator('strong').allInnerTexts()
  return subjects.map((subject) => subject.replaceAll(/\s/g, ' ')).toReversed()
}
