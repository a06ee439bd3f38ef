import { expect, type Page } from '@playwright/test'
import type { Person } from '../people.ts'
import { followLink, openMail } from './inbox.ts'

/** Makes an account from the start page and confirms the address with the link of the mail. */
export async function register(page: Page, person: Person): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('link', { name: 'Make an account' }).click()
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await openMail(page, person.email, 'Confirm your e-mail address')
  await followLink(page, '/verify')
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible()
}

export async function expectSignedIn(page: Page, person: Person): Promise<void> {
  await expect(page.getByRole('button', { name: new RegExp(`Account of ${person.name}`) })).toBeVisible()
}

/** Fills the sign-in form that is on screen. */
export async function signIn(page: Page, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** A new account, signed in. */
export async function arrive(page: Page, person: Person): Promise<void> {
  await register(page, person)
  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
  await signIn(page, person)
  await expectSignedIn(page, person)
}

/** Opens the web app at a page, signed in. */
export async function enter(page: Page, person: Person, path = '/'): Promise<void> {
  await page.goto(`/sign-in?next=${encodeURIComponent(path)}`)
  await signIn(page, person)
  await expectSignedIn(page, person)
}
