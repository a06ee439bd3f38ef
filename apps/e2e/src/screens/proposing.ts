import { expect, type Page } from '@playwright/test'

export interface Proposal {
  title: string
  category: string
  venue: { name: string; address: string; city: string; country: string; zone: string }
  /** On the clock of the venue's wall: "2027-03-13T20:00". */
  startsAt: string
}

async function addVenue(page: Page, venue: Proposal['venue']): Promise<void> {
  await page.getByRole('button', { name: 'It is not there: add a venue' }).click()
  const dialog = page.getByRole('dialog', { name: 'A new venue' })
  await dialog.getByLabel('Name of the venue').fill(venue.name)
  await dialog.getByLabel('Street and number').fill(venue.address)
  await dialog.getByLabel('City').fill(venue.city)
  await dialog.getByLabel('Country').fill(venue.country)
  await page.getByRole('option', { name: venue.country, exact: true }).click()
  await dialog.getByLabel('Time zone').fill(venue.zone)
  await page.getByRole('option', { name: venue.zone, exact: true }).click()
  await dialog.getByRole('button', { name: 'Add the venue' }).click()
  await expect(dialog).toBeHidden()
}

/** Proposes an event at a new venue. */
export async function proposeEvent(page: Page, proposal: Proposal): Promise<void> {
  await page.getByRole('link', { name: 'Propose an event' }).click()
  await page.getByLabel('Name of the event').fill(proposal.title)
  await page.getByLabel('Kind').click()
  await page.getByRole('option', { name: proposal.category }).click()
  await addVenue(page, proposal.venue)
  await page.getByLabel('Starts').fill(proposal.startsAt)
  await page.getByRole('button', { name: 'Send the proposal' }).click()
  await expect(page.getByText('We are looking at it').first()).toBeVisible()
}
