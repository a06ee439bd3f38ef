import { expect, test } from './journey.ts'
import { followLink, openMail } from './screens/inbox.ts'
import { enter, expectSignedIn, signIn } from './screens/signing-in.ts'
import { join } from './stage.ts'

// Somebody who has lost the password gets in again by their own mailbox, and whoever knew the old one is out.
test('a wrong password is refused, the mail brings a new one, and the old one ends everywhere', async ({
  openBrowser,
}) => {
  const person = await join('Priya')
  const [page, elsewhere] = [await openBrowser(), await openBrowser()]
  await enter(elsewhere, person)
  await page.goto('/sign-in')
  await signIn(page, { email: person.email, password: 'not the one it is' })
  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right.')
  await page.getByRole('link', { name: 'Forgot it?' }).click()
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByRole('button', { name: 'Send the link' }).click()
  await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  await openMail(page, person.email, 'Choose a new password')
  await followLink(page, '/reset-password')
  const password = 'another five quiet ushers'
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Save the password' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await signIn(page, { email: person.email, password })
  await expectSignedIn(page, person)
  await elsewhere.reload()
  await expect(elsewhere.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

// A lost phone: the list of devices is the way to shut it out.
test('ending a device in the list signs that browser out', async ({ openBrowser }) => {
  const person = await join('Jonas')
  const [here, lost] = [await openBrowser(), await openBrowser()]
  await enter(lost, person, '/tickets')
  await enter(here, person, '/account/sessions')
  await here
    .getByRole('main')
    .getByRole('button', { name: /^End Chrom/ })
    .click()
  await expect(here.getByText('You are signed in here only.')).toBeVisible()
  await lost.reload()
  await expect(lost.getByRole('heading', { name: 'Sign in' })).toBeVisible()
})
