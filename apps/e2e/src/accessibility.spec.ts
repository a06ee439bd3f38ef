import { printReceipt, printTicketPdf, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { admin } from './addresses.ts'
import { expect, test } from './journey.ts'
import { newSeed } from './people.ts'
import { chooseFiles, confirmTickets, goToFiles, lookAtTickets, pdf, stub } from './screens/bringing.ts'
import { buy, expectReady, payWith } from './screens/buying.ts'
import { openDesk } from './screens/desk.ts'
import { expectPrice, goToSell } from './screens/selling.ts'
import { enter } from './screens/signing-in.ts'
import type { Stage } from './stage.ts'

/** Opens the pages one after the other; each must be free of breaches. */
async function walk(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path)
    await expectAccessible(page, path)
  }
}

async function buyOne(page: Page, stage: Stage, eventId: string): Promise<void> {
  await enter(page, stage.buyer, `/events/${eventId}`)
  await expectAccessible(page, 'event, signed in')
  await buy(page)
  await expect(page.getByRole('timer', { name: 'Kept for you' })).toBeVisible()
  await expectAccessible(page, 'checkout')
  await payWith(page, '4242424242424242')
  await expectReady(page)
  await expectAccessible(page, 'checkout, done')
}

test.describe('WCAG 2.2 AA in both themes', () => {
  test.setTimeout(240_000)

  test('for somebody who only looks', async ({ openBrowser, stage }) => {
    const { eventId } = await stage.setUp(2)
    const page = await openBrowser()
    await walk(page, ['/', '/search', `/events/${eventId}`, '/about/protection'])
    await walk(page, ['/sign-in', '/register', '/forgot-password', '/no-such-page'])
  })

  test('for a buyer and a seller', async ({ openBrowser, stage }) => {
    const { eventId, listingId, ticketIds } = await stage.setUp(2, 2)
    const buyer = await openBrowser()
    await buyOne(buyer, stage, eventId)
    await buyer.getByRole('link', { name: 'See the purchase' }).click()
    await expectAccessible(buyer, 'purchase')
    await walk(buyer, ['/tickets', '/purchases', '/account', '/account/sessions', '/account/security'])
    await buyer.goto('/tickets')
    await buyer
      .getByRole('link', { name: /Stalls, row A, seat 1, Valid/ })
      .first()
      .click()
    await expect(buyer.getByRole('img', { name: /^Entry code/ })).toBeVisible()
    await expectAccessible(buyer, 'ticket')

    const seller = await openBrowser()
    await enter(seller, stage.seller)
    await walk(seller, [
      '/tickets',
      `/tickets/${ticketIds[1]}`,
      '/sell',
      '/sales',
      '/sales?tab=sold',
      `/selling/${listingId}`,
    ])
    await walk(seller, ['/account/payouts', '/account/events', '/events/propose'])
    await seller.goto('/sales?tab=sold')
    await seller
      .getByRole('link', { name: /Cherry Orchard/ })
      .first()
      .click()
    await expectAccessible(seller, 'sale')
  })

  test('for a seller who brings tickets from elsewhere', async ({ openBrowser, stage }) => {
    const show = await stage.putOn(40)
    const tickets = theatreOrder(2, { ...show.printed, row: 'M', seat: '4', seed: newSeed() })
    const page = await openBrowser('phone')
    await enter(page, stage.seller)
    await goToSell(page)
    await expectAccessible(page, 'three ways of selling')
    await walk(page, ['/sell/bring', '/sell/bring?way=transfer', '/selling/reviews', '/account'])
    await goToFiles(page)
    const files = [pdf('tickets.pdf', await printTicketPdf(tickets)), pdf('receipt.pdf', await printReceipt())]
    await chooseFiles(page, files)
    await expect(page.getByText('This is a receipt, not a ticket')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('2 tickets', { exact: true })).toBeVisible()
    await expectAccessible(page, 'files')
    await lookAtTickets(page, 2)
    await stub(page, 1).getByRole('button', { name: 'Correct it: ticket 1' }).click()
    await expectAccessible(page, 'tickets')
    await confirmTickets(page)
    await expectPrice(page)
    await expectAccessible(page, 'price')
    await goToSell(page)
    await expect(page.getByRole('heading', { name: 'Go on where you were' })).toBeVisible()
    await expectAccessible(page, 'three ways of selling, one begun')
  })

  test('at the desk', async ({ openBrowser, stage }) => {
    const { eventId } = await stage.setUp(1)
    const desk = await openBrowser()
    await desk.goto(`${admin}/sign-in`)
    await expectAccessible(desk, 'desk, sign-in')
    await openDesk(desk, stage.agent)
    const places = [
      '/',
      '/events?state=published',
      `/tickets/issue?event=${eventId}`,
      '/tickets',
      '/scan',
      '/transactions',
    ]
    await walk(
      desk,
      [...places, '/jobs', '/ledger', '/people', '/reviews', '/reviews?state=decided', '/claims'].map(
        (path) => admin + path,
      ),
    )
    await desk.goto(`${admin}/transactions`)
    await desk.getByRole('table').getByRole('link').first().click()
    await expectAccessible(desk, 'desk, transaction')
  })
})
