import { expect, test } from './journey.ts'
import { typePrice } from './screens/selling.ts'
import { enter } from './screens/signing-in.ts'

// The price rule is law here: it must be said where the price is typed, with the most that is allowed and why.
test('a price above the cap is refused in words with the maximum, and the maximum is taken', async ({
  openBrowser,
  stage,
}) => {
  const { listingId } = await stage.setUp(1)
  const page = await openBrowser()
  await enter(page, stage.seller, `/selling/${listingId}`)
  await page.getByRole('button', { name: 'Take off sale' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take off sale now' }).click()
  await page.getByRole('link', { name: 'Sell it again' }).click()
  await typePrice(page, '900.01')
  await expect(page.getByText('The most allowed is SEK 900.')).toBeVisible()
  const putUp = page.getByRole('button', { name: 'Put it up for sale' })
  await expect(putUp).toBeDisabled()
  await page.getByRole('button', { name: 'Why this maximum?' }).click()
  await expect(page.getByText(/120\s?%/)).toBeVisible()
  await typePrice(page, '900')
  await putUp.click()
  await expect(page.getByRole('heading', { name: 'Your ticket is up for sale' })).toBeVisible()
  await expect(page.getByText('SEK 1,012.50')).toBeVisible()
})
