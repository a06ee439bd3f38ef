import { expect, test } from './journey.ts'
import { buy, buyButton, cardForm, expectReady, payWith } from './screens/buying.ts'
import { waitSeconds } from './screens/clock.ts'
import { tabTo } from './screens/keyboard.ts'
import { enter } from './screens/signing-in.ts'

// A reload must not give more time, and seats nobody pays for must come back.
test('the countdown survives a reload, and when it is over the seats are back on sale', async ({
  openBrowser,
  stage,
  request,
}) => {
  const { eventId } = await stage.setUp(2)
  const page = await openBrowser()
  await enter(page, stage.buyer, `/events/${eventId}`)
  await buy(page)
  const left = page.getByRole('timer', { name: 'Kept for you' })
  await expect(left).toHaveText(/^9:[0-5]\d$/)
  const before = await left.innerText()
  await page.reload()
  await expect(left).toHaveText(/^9:[0-5]\d$/)
  expect((await left.innerText()) <= before).toBe(true)
  await waitSeconds(request, 11 * 60)
  await expect(page.getByText('The time to pay is over')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('link', { name: 'Back to the tickets' }).click()
  await expect(page.getByRole('button', { name: /Stalls, row A, seats 1–2/ })).toBeVisible({ timeout: 20_000 })
})

// The first thing that goes wrong in real life: the seats must be kept while another card is found.
test('a declined card is said in words, and a good one then pays', async ({ openBrowser, stage }) => {
  const { eventId } = await stage.setUp(1)
  const page = await openBrowser()
  await enter(page, stage.buyer, `/events/${eventId}`)
  await buy(page)
  await payWith(page, '4000000000000002')
  await expect(page.getByText('Nothing was charged')).toBeVisible()
  await expect(page.getByRole('timer', { name: 'Kept for you' })).toBeVisible()
  await payWith(page, '4242424242424242')
  await expectReady(page)
})

// Every European card asks for it.
test('a card that asks for 3-D Secure pays after the bank’s question', async ({ openBrowser, stage }) => {
  const { eventId } = await stage.setUp(1)
  const page = await openBrowser()
  await enter(page, stage.buyer, `/events/${eventId}`)
  await buy(page)
  await payWith(page, '4000002500003155')
  await cardForm(page).getByRole('button', { name: 'Complete' }).click()
  await expectReady(page)
})

// What somebody else is paying for must not look as if it could be had, without a reload.
test('an offer vanishes live for others while somebody pays, and comes back when they leave', async ({
  openBrowser,
  stage,
}) => {
  const { eventId } = await stage.setUp(1)
  const [faster, slower] = [await openBrowser(), await openBrowser()]
  await slower.goto(`/events/${eventId}`)
  const offer = slower.getByRole('button', { name: /Stalls, row A, seat 1/ })
  await expect(offer).toBeVisible()
  await enter(faster, stage.buyer, `/events/${eventId}`)
  await buy(faster)
  await expect(offer).toBeHidden()
  await expect(slower.getByText('No ticket on offer', { exact: true })).toBeVisible()
  await faster.getByRole('button', { name: 'Leave without buying' }).click()
  await faster.getByRole('alertdialog').getByRole('button', { name: 'Leave' }).click()
  await expect(offer).toBeVisible()
})

// Whoever cannot use a pointer must be able to buy: from the top of the event page into the card form and through it.
test('a purchase works by keyboard alone', async ({ openBrowser, stage }) => {
  const { eventId } = await stage.setUp(2)
  const page = await openBrowser()
  await enter(page, stage.buyer, `/events/${eventId}`)
  const button = buyButton(page)
  await expect(button).toBeVisible()
  await page.reload()
  await expect(button).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }))
  await page.keyboard.press('Enter')
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Pay', exact: true })).toBeVisible()
  await tabTo(page, cardForm(page).getByLabel('Card number'))
  for (const words of ['4242424242424242', '1234', '123', 'Ida Holm']) {
    await page.keyboard.type(words)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expectReady(page)
})
