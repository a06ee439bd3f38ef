import { expect, type Page } from '@playwright/test'
import { admin } from '../addresses.ts'
import type { Person } from '../people.ts'

/** Signs staff in at the desk. */
export async function openDesk(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.goto(admin)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible()
}

/** Goes to a place of the desk by its navigation, which a phone keeps in a drawer. */
export async function goToPlace(page: Page, place: string): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Open places' })
  if (await drawer.isVisible()) await drawer.click()
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: place }).click()
  await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible()
}

/** Opens the proposal and publishes it. */
export async function approveEvent(page: Page, title: string): Promise<void> {
  await goToPlace(page, 'Events')
  await page.getByRole('link', { name: title }).click()
  const facts = page.getByRole('complementary', { name: 'Facts' })
  await facts.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(facts.getByText('Published', { exact: true })).toBeVisible()
}

export interface Batch {
  holder: string
  faceValue: string
  section: string
  gate: string
  row: string
  seats: string
}

/** Issues numbered seats for the published event that is on screen. */
export async function issueTickets(page: Page, batch: Batch, count: number): Promise<void> {
  await page.getByRole('link', { name: 'Issue tickets', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Issue tickets' })).toBeVisible()
  await page.getByLabel('Holder’s e-mail address').fill(batch.holder)
  await page.getByLabel('Face value, each').fill(batch.faceValue)
  await page.getByLabel('Section').fill(batch.section)
  await page.getByLabel('Gate').fill(batch.gate)
  await page.getByLabel('Row').fill(batch.row)
  await page.getByLabel('Seats', { exact: true }).fill(batch.seats)
  await page.getByRole('button', { name: `Issue ${count} tickets` }).click()
  await expect(page.getByText(`${count} tickets issued`)).toBeVisible()
}

/** Chooses the event whose door it is. */
export async function openGate(page: Page, title: string, gate: string): Promise<void> {
  await goToPlace(page, 'Gate check')
  const place = page.getByRole('region', { name: 'At the door now' })
  await place.getByLabel('Event').fill(title)
  await page.getByRole('option', { name: title }).click()
  await place.getByLabel('Gate').fill(gate)
  await place.getByRole('button', { name: 'Done' }).click()
}

/** Holds a code to the gate and waits for the verdict. */
export async function holdToGate(page: Page, code: string, how: 'scan' | 'check', verdict: string): Promise<void> {
  await page.getByRole('switch', { name: /^Check only/ }).setChecked(how === 'check')
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: how === 'scan' ? 'Let in' : 'Check', exact: true }).click()
  await expect(page.locator('[aria-live=assertive]').getByText(verdict, { exact: true })).toBeVisible()
}

/** Opens a transaction by its reference. */
export async function openTransaction(page: Page, reference: string): Promise<void> {
  await goToPlace(page, 'Transactions')
  await page.getByRole('main').getByLabel('Reference, name, e-mail address or event').fill(reference)
  // Typing ends up in the address a moment later; a link pressed before that is overtaken by it.
  await expect(page).toHaveURL(new RegExp(reference))
  await page.getByRole('link', { name: reference }).click()
  await expect(page.getByRole('heading', { name: `Transaction ${reference}` })).toBeVisible()
}
