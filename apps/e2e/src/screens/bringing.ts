import { expect, type Locator, type Page } from '@playwright/test'
import { goToSell } from './selling.ts'

export interface GivenFile {
  name: string
  mimeType: string
  buffer: Buffer
}

export const pdf = (name: string, buffer: Buffer): GivenFile => ({ name, mimeType: 'application/pdf', buffer })
export const jpeg = (name: string, buffer: Buffer): GivenFile => ({ name, mimeType: 'image/jpeg', buffer })
export const png = (name: string, buffer: Buffer): GivenFile => ({ name, mimeType: 'image/png', buffer })

/** From anywhere to the place that takes files. */
export async function goToFiles(page: Page): Promise<void> {
  await goToSell(page)
  await page.getByRole('link', { name: 'A file: PDF, photo, screenshot or wallet pass' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your tickets' })).toBeVisible()
}

/** Chooses files with the button, as a finger does. */
export async function chooseFiles(page: Page, files: GivenFile[], button = 'Choose files'): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await (await asked).setFiles(files)
}

/** Lets a file fall on the place for files, as a mouse does. */
export async function dropFile(page: Page, { name, mimeType, buffer }: GivenFile): Promise<void> {
  const given = JSON.stringify({ name, mimeType, base64: buffer.toString('base64') })
  const dataTransfer = await page.evaluateHandle(`
    (({ name, mimeType, base64 }) => {
      const moved = new DataTransfer()
      moved.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], name, { type: mimeType }))
      return moved
    })(${given})`)
  await page
    .getByRole('group', { name: /^(Drop your tickets here|More tickets\?)$/ })
    .dispatchEvent('drop', { dataTransfer })
}

/** Waits until all of it is read, then goes to the stubs. */
export async function lookAtTickets(page: Page, count: number): Promise<void> {
  const look = count === 1 ? 'Look at the ticket' : `Look at the ${count} tickets`
  await page.getByRole('button', { name: look, exact: true }).click({ timeout: 60_000 })
  await expect(page.getByRole('article', { name: /^Ticket \d+$/ })).toHaveCount(count)
}

export const stub = (page: Page, number: number): Locator =>
  page.getByRole('article', { name: `Ticket ${number}`, exact: true })

/** Says that a stub shows another seat than its ticket. */
export async function correctSeat(page: Page, number: number, seat: string): Promise<void> {
  const one = stub(page, number)
  await one.getByRole('button', { name: `Correct it: ticket ${number}` }).click()
  await one.getByLabel('Seat', { exact: true }).fill(seat)
  await expect(one.getByText('Saved', { exact: true })).toBeVisible()
  await one.getByRole('button', { name: 'Done' }).click()
  await expect(one.getByText(seat, { exact: true })).toBeVisible()
}

/** What nothing could be read of, as on a photo: the event, then the place and the price of its one ticket. */
export async function answerByHand(page: Page, title: string, place: Record<string, string>): Promise<void> {
  await page.getByLabel('Name, artist or venue').fill(title)
  await page.getByRole('button', { name: new RegExp(title) }).click()
  await expect(page.getByRole('heading', { name: 'Your tickets are for' })).toBeVisible()
  for (const [label, text] of Object.entries(place)) {
    await stub(page, 1).getByLabel(label, { exact: true }).fill(text)
    await stub(page, 1).getByLabel(label, { exact: true }).press('Tab')
  }
}

/** What was read is right: the tickets are made. */
export async function confirmTickets(page: Page): Promise<void> {
  await page.getByRole('button', { name: /(They are|It is) right, go to the price/ }).click()
}
