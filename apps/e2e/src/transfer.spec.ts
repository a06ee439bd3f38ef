import { printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { productNow } from './dates.ts'
import { brokenInvariants } from './desk-account.ts'
import { expect, test } from './journey.ts'
import { newPerson, newPhone, type Person } from './people.ts'
import { chooseFiles, confirmTickets, type GivenFile, png } from './screens/bringing.ts'
import { buy, payWith } from './screens/buying.ts'
import { waitSeconds } from './screens/clock.ts'
import { goToPlace, openDesk } from './screens/desk.ts'
import { openMail, subjectsTo } from './screens/inbox.ts'
import {
  confirmPhone,
  expectPrice,
  giveCountry,
  goToSell,
  putUpForSale,
  setUpPayouts,
  typePrice,
} from './screens/selling.ts'
import { arrive, enter } from './screens/signing-in.ts'
import type { Show } from './stage.ts'

const label = 'Sent in an app, money held until after the show'
const hour = 3_600

/** A screenshot of the issuer's app, as sellers take it. */
async function screenshot({ printed }: Show): Promise<GivenFile> {
  const [ticket] = theatreOrder(1, { ...printed, row: 'C', seat: '5' })
  if (!ticket) throw new Error('no ticket was printed')
  return png('in the app.png', await printTicketPicture(ticket, { screenshot: true }))
}

/** Names event, app and seats, and shows that they are the seller's; ends where the price comes. */
async function nameTickets(page: Page, show: Show): Promise<void> {
  await goToSell(page)
  await page.getByRole('link', { name: 'In another app (transfer)' }).click()
  await page.getByLabel('Name, artist or venue').fill(show.title)
  await page.getByRole('button', { name: new RegExp(show.title) }).click()
  await expect(page.getByRole('heading', { name: 'Your tickets are for' })).toBeVisible()
  await page.getByRole('button', { name: 'AXS', exact: true }).click()
  await page.getByLabel('Block or section').fill('Stalls')
  await page.getByLabel(/^Row/).fill('C')
  await page.getByLabel('Seat numbers').fill('5–6')
  await page.getByLabel('Printed price of one ticket').fill('750')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Show that they are yours' })).toBeVisible()
  await chooseFiles(page, [await screenshot(show)], 'Choose a file')
  await expect(page.getByText('Proof added')).toBeVisible({ timeout: 60_000 })
  await confirmTickets(page)
}

/** Buys both; ends on the page of the purchase. */
async function buyBoth(page: Page, buyer: Person, show: Show): Promise<void> {
  await enter(page, buyer, `/events/${show.eventId}`)
  const offer = page.getByRole('button', { name: /Stalls, row C, seats 5–6/ })
  await expect(offer).toContainText(label)
  await expect(offer).toContainText('Nora sends it in AXS within 24 hours of payment')
  await buy(page)
  await expect(page.getByText(label)).toBeVisible()
  await payWith(page, '4242424242424242')
  await expect(page.getByRole('heading', { level: 1, name: 'Paid' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(`It comes to ${buyer.email}.`, { exact: false })).toBeVisible()
  await page.getByRole('link', { name: 'See the purchase' }).click()
  await expect(page.getByRole('heading', { level: 1, name: show.title })).toBeVisible()
}

async function openSale(page: Page, show: Show): Promise<void> {
  await page.goto('/sales?tab=sold')
  await page.getByRole('link', { name: show.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: show.title })).toBeVisible()
}

/** Waits on a page that knows by itself, or after a reload, that something has happened. */
async function expectSoon(page: Page, text: string | RegExp): Promise<void> {
  await expect(async () => {
    if (!(await page.getByText(text).first().isVisible())) await page.reload()
    await expect(page.getByText(text).first()).toBeVisible({ timeout: 4_000 })
  }).toPass({ timeout: 60_000 })
}

/** Nobody has been paid, and nobody can let the money go. */
async function expectHeld(seller: Page, buyer: Page): Promise<void> {
  await expect(seller.getByText('Your money was released')).toHaveCount(0)
  await expect(seller.getByText(/We hold the money for you until/).first()).toBeVisible()
  await expect(buyer.getByRole('button', { name: 'It worked' })).toHaveCount(0)
}

// The seller keeps the ticket in its app: everything hangs on deadlines, proof and the buyer's word.
test('a ticket is sent in its app with proof, and its money is let go only after the event', async ({
  openBrowser,
  stage,
  request,
}) => {
  test.setTimeout(300_000)
  const show = await stage.putOn(2)
  const nora = newPerson('Nora')
  const ida = stage.buyer
  const [seller, buyer] = [await openBrowser('phone'), await openBrowser()]

  await test.step('the seller names the tickets, shows they are theirs and puts them up for sale', async () => {
    await arrive(seller, nora)
    await nameTickets(seller, show)
    await giveCountry(seller, 'Sweden')
    await confirmPhone(seller, newPhone())
    await expectPrice(seller)
    await expect(seller.getByText('As you said; buyers see that.')).toBeVisible()
    await typePrice(seller, '800')
    await putUpForSale(seller, 'Only all together')
    await expect(seller.getByText(/send it to the buyer in AXS within 24 hours/)).toBeVisible()
    await seller.getByRole('link', { name: 'Set up payouts' }).click()
    await setUpPayouts(seller, nora.name)
  })

  await test.step('a buyer pays and learns when it comes, and to which address', async () => {
    await buyBoth(buyer, ida, show)
    await expect(buyer.getByText(/^You have paid\. Nora has until .* to send your tickets in AXS\./)).toBeVisible()
  })

  await test.step('the seller sees to whom and until when, and cannot say "sent" without proof', async () => {
    await openSale(seller, show)
    await expect(
      seller.getByText(/^Ida has paid\. Send the tickets in AXS by .*, and show us that you did\.$/),
    ).toBeVisible()
    const panel = seller.getByRole('region', { name: 'Send it in AXS' })
    await expect(panel.getByText(ida.name, { exact: true })).toBeVisible()
    await expect(panel.getByText(ida.email, { exact: true })).toBeVisible()
    await expectAccessible(seller, 'sale, to be sent')
    await panel.getByRole('button', { name: 'I have sent it' }).click()
    await expect(panel.getByText('Add a picture first, so that you can show you sent it.')).toBeVisible()
    await chooseFiles(seller, [await screenshot(show)], 'Choose a file')
    await expect(panel.getByText('Your proof is here.')).toBeVisible({ timeout: 60_000 })
    await panel.getByLabel('Note to Ida').fill('Transfer number 4711')
    await panel.getByRole('button', { name: 'I have sent it' }).click()
    await expect(seller.getByRole('heading', { name: 'Sent in AXS' })).toBeVisible()
  })

  await test.step('the buyer sees the proof and says that it came', async () => {
    await expectSoon(buyer, 'Is it in AXS?')
    await expect(buyer.getByText('Nora writes: “Transfer number 4711”')).toBeVisible()
    await expectAccessible(buyer, 'purchase, has it come')
    await buyer.getByRole('button', { name: 'Look at the proof' }).click()
    await expect(buyer.getByRole('img', { name: 'What the seller shows as proof' })).toBeVisible()
    await buyer.keyboard.press('Escape')
    await buyer.getByRole('button', { name: 'It is in my app' }).click()
    await expect(buyer.getByText(/^Your tickets are in AXS\. We hold your money until/)).toBeVisible()
  })

  await test.step('nothing is let go before the event', async () => {
    await expectSoon(seller, /^Ida has it in AXS\. We hold the money for you until/)
    await expectHeld(seller, buyer)
    const starts = Date.parse(`${show.printed.startsAt}:00+01:00`)
    await waitSeconds(request, Math.floor((starts - (await productNow())) / 1000) - 2 * hour)
    await Promise.all([seller.reload(), buyer.reload()])
    await expectHeld(seller, buyer)
  })

  await test.step('after it the buyer says it worked, and the seller is paid', async () => {
    await waitSeconds(request, 6 * hour)
    await buyer.reload()
    await buyer.getByRole('button', { name: 'It worked' }).click()
    await buyer.getByRole('button', { name: 'Yes, pay Nora' }).click()
    await expectSoon(seller, 'All done: the money is in your bank.')
    await expectSoon(buyer, 'All done: Nora is paid.')
    expect(await brokenInvariants()).toEqual([])
  })

  await test.step('the mails told both what to do', async () => {
    const toSeller = await subjectsTo(seller, nora.email)
    for (const subject of [/^Sold: send your tickets for /, /^The buyer has your tickets for /, /has been paid$/])
      expect(toSeller.filter((one) => subject.test(one))).toHaveLength(1)
    const toBuyer = await subjectsTo(buyer, ida.email)
    const paid = `Paid: your tickets for ${show.title} are being sent`
    for (const subject of [paid, `Have your tickets for ${show.title} arrived?`])
      expect(toBuyer.filter((one) => one === subject)).toHaveLength(1)
    await openMail(buyer, ida.email, paid)
    await expect(
      buyer.getByText(/we hold the money until the tickets have arrived and the event is over/),
    ).toBeVisible()
  })
})

// Nothing sent is the worst a seller can do here: the money must stand still and nobody be left guessing.
test('what is not sent in time freezes the money, and both sides and the desk are told', async ({
  openBrowser,
  stage,
  request,
}) => {
  test.setTimeout(240_000)
  const show = await stage.putOn(40)
  const ida = stage.buyer
  const [seller, buyer, desk] = [await openBrowser('phone'), await openBrowser(), await openBrowser()]
  await enter(seller, stage.seller)
  await nameTickets(seller, show)
  await expectPrice(seller)
  await typePrice(seller, '800')
  await putUpForSale(seller, 'Only all together')
  await buyBoth(buyer, ida, show)
  const reference = /Purchase (\S+)/.exec(await buyer.getByText(/^Purchase /).innerText())?.[1] ?? ''

  await waitSeconds(request, 24 * hour + 60)
  await expectSoon(buyer, /^Nora did not send your tickets by .*\. Nobody is paid: your money is still held/)
  await expect(buyer.getByText('Money on hold while we look').first()).toBeVisible()
  await openSale(seller, show)
  await expectSoon(seller, /^The time to send was over at .*, so you are not paid/)
  await expect(seller.getByRole('button', { name: 'I have sent it' })).toHaveCount(0)
  await openMail(buyer, ida.email, `Not sent in time: your tickets for ${show.title}`)
  await openMail(seller, stage.seller.email, `Too late: your tickets for ${show.title} were not sent`)

  await openDesk(desk, stage.agent)
  await goToPlace(desk, 'Claims')
  await expect(desk.getByRole('row', { name: new RegExp(reference) })).toContainText('Not sent in time')
  await expectAccessible(desk, 'desk, claims')
  await desk.getByRole('link', { name: reference }).click()
  await expect(desk.getByRole('region', { name: 'Transfer' })).toContainText('Not sent in time')
  await expectAccessible(desk, 'desk, transaction not sent in time')
  expect(await brokenInvariants()).toEqual([])
})
