import type { Page } from '@playwright/test'
import { inDays } from './dates.ts'
import { brokenInvariants, makeAgent } from './desk-account.ts'
import { expect, test } from './journey.ts'
import { freshWord, newPerson } from './people.ts'
import { findEvent, payWith } from './screens/buying.ts'
import {
  approveEvent,
  goToPlace,
  holdToGate,
  issueTickets,
  openDesk,
  openGate,
  openTransaction,
} from './screens/desk.ts'
import { subjectsTo } from './screens/inbox.ts'
import { proposeEvent } from './screens/proposing.ts'
import { chooseSeats, expectPrice, giveCountry, putUpForSale, setUpPayouts, typePrice } from './screens/selling.ts'
import { arrive } from './screens/signing-in.ts'
import { readCode } from './screens/tickets.ts'
import { keepScreen } from './shows.ts'

async function expectSteps(page: Page, steps: readonly string[]): Promise<void> {
  const history = page.getByRole('region', { name: 'What happened' })
  for (const step of steps) await expect(history.getByText(step, { exact: true }).first()).toBeVisible()
}

/**
 * The house's reason to be, by its screens alone. Face value SEK 750, so at most SEK 900 may be asked; asked SEK 850.
 * Buyer: + 10 % fee (85.00) + 25 % VAT on it (21.25) = 956.25 each.
 * Seller: − 5 % fee (42.50) − VAT on it (10.63) − 5 % to the organizer (42.50) = 754.37 each.
 */
test('a seller lists, a buyer pays, the gate scans, the seller is paid', async ({ openBrowser }, info) => {
  test.setTimeout(300_000)
  const title = `Uncle Vanya ${freshWord()}`
  const [nora, ida, ari] = [newPerson('Nora'), newPerson('Ida'), newPerson('Ari')]
  const [seller, buyer, desk] = [await openBrowser(), await openBrowser(), await openBrowser()]
  const keep = (page: Page, name: string) => keepScreen(page, info, name)

  await test.step('the agent’s account is made and given its role by the operator', async () => {
    await arrive(desk, ari)
    await makeAgent(ari.email)
    await openDesk(desk, ari)
    await keep(desk, 'desk-overview')
  })

  await test.step('the seller signs up and proposes the event that is missing', async () => {
    await arrive(seller, nora)
    await keep(seller, 'home')
    await proposeEvent(seller, {
      title,
      category: 'Theatre',
      venue: {
        name: `Playhouse ${title.slice(-8)}`,
        address: 'Nybroplan 2',
        city: 'Stockholm',
        country: 'Sweden',
        zone: 'Europe/Stockholm',
      },
      startsAt: `${inDays(30)}T19:00`,
    })
    await keep(seller, 'proposals')
  })

  await test.step('the agent approves it and issues two tickets to the seller', async () => {
    await approveEvent(desk, title)
    await keep(desk, 'desk-approved')
    const batch = { holder: nora.email, faceValue: '750', section: 'Stalls', gate: 'B', row: 'F', seats: '11-12' }
    await issueTickets(desk, batch, 2)
    await keep(desk, 'desk-issued')
  })

  const sellersCodes: string[] = []
  await test.step('the seller finds both tickets with working codes', async () => {
    await seller.getByRole('link', { name: /^(My tickets|Tickets)$/ }).click()
    await keep(seller, 'tickets')
    for (const seat of ['11', '12']) {
      await seller.getByRole('link', { name: `Stalls, row F, seat ${seat}, Valid` }).click()
      sellersCodes.push(await readCode(seller))
      await keep(seller, `seller-ticket-${seat}`)
      await seller.getByRole('link', { name: 'Close' }).click()
    }
    expect(new Set(sellersCodes).size).toBe(2)
  })

  await test.step('the seller puts them up for sale', async () => {
    const started = Date.now()
    await chooseSeats(seller, ['Stalls, row F, seat 11', 'Stalls, row F, seat 12'])
    await giveCountry(seller, 'Sweden')
    await expectPrice(seller)
    await typePrice(seller, '850')
    await expect(seller.getByText('SEK 1,508.74')).toBeVisible()
    await keep(seller, 'sell-price')
    await putUpForSale(seller, 'Only all together')
    await expect(seller.getByText('SEK 754.37')).toBeVisible()
    await keep(seller, 'sell-done')
    expect(Date.now() - started).toBeLessThan(120_000)
  })

  await test.step('the seller completes onboarding', async () => {
    await seller.getByRole('link', { name: 'Set up payouts' }).click()
    await setUpPayouts(seller, nora.name)
    await keep(seller, 'payouts-ready')
  })

  await test.step('the buyer signs up, finds the tickets and pays', async () => {
    await arrive(buyer, ida)
    await findEvent(buyer, title)
    await expect(buyer.getByRole('button', { name: /Stalls, row F/ })).toContainText('SEK 956.25')
    await keep(buyer, 'event')
    await buyer.getByRole('button', { name: 'Buy 2 in row F for SEK 1,912.50' }).click()
    await expect(buyer.getByRole('heading', { name: 'Pay', exact: true })).toBeVisible()
    await keep(buyer, 'checkout')
    await payWith(buyer, '4242424242424242')
    await expect(buyer.getByRole('heading', { name: 'Your tickets are ready' })).toBeVisible({ timeout: 30_000 })
    await keep(buyer, 'checkout-ready')
  })

  const buyersCodes: string[] = []
  let reference = ''
  await test.step('the buyer holds new codes', async () => {
    reference = /Purchase (\S+?)\./.exec(await buyer.getByText(/^Purchase /).innerText())?.[1] ?? ''
    await buyer.getByRole('link', { name: 'Show the tickets' }).click()
    buyersCodes.push(await readCode(buyer))
    await keep(buyer, 'buyer-ticket')
    await buyer.getByRole('link', { name: 'Next ticket' }).click()
    await expect(buyer.getByText('2 of 2')).toBeVisible()
    buyersCodes.push(await readCode(buyer))
    expect(new Set([...sellersCodes, ...buyersCodes]).size).toBe(4)
  })

  await test.step('the seller’s tickets are gone and the sale is there', async () => {
    await seller.getByRole('link', { name: /^(My tickets|Tickets)$/ }).click()
    await expect(seller.getByText('No tickets yet')).toBeVisible()
    await keep(seller, 'tickets-sold')
    await seller.getByRole('main').getByRole('link', { name: 'My sales' }).click()
    await expect(seller.getByText('SEK 1,508.74').first()).toBeVisible()
    await keep(seller, 'sales-sold')
  })

  await test.step('at the gate the buyer’s codes verify while the seller’s are revoked', async () => {
    await openGate(desk, title, 'B')
    for (const code of sellersCodes) await holdToGate(desk, code, 'check', 'Revoked')
    await keep(desk, 'gate-revoked')
    for (const code of buyersCodes) await holdToGate(desk, code, 'check', 'Valid')
  })

  await test.step('the agent scans both tickets, once', async () => {
    for (const code of buyersCodes) await holdToGate(desk, code, 'scan', 'Let in')
    await keep(desk, 'gate-let-in')
    await holdToGate(desk, buyersCodes[0] ?? '', 'scan', 'Already used')
    await holdToGate(desk, sellersCodes[0] ?? '', 'scan', 'Revoked')
  })

  await test.step('the seller is paid', async () => {
    await seller.getByRole('link', { name: title }).click()
    await expect(seller.getByText('All done: the money is in your bank.')).toBeVisible({ timeout: 60_000 })
    await expect(seller.getByText('SEK 1,508.74').first()).toBeVisible()
    const scanned = 'The ticket was scanned at the door'
    await expectSteps(seller, ['Ida paid', 'New code made for Ida; yours is void', scanned, 'You are paid'])
    await keep(seller, 'sale-paid-out')
  })

  await test.step('the buyer sees the same from their side', async () => {
    await buyer.goto('/purchases')
    await buyer.getByRole('link', { name: title }).click()
    await expect(buyer.getByText('All done: Nora is paid.')).toBeVisible()
    await expect(buyer.getByText('SEK 1,912.50').first()).toBeVisible()
    await expectSteps(buyer, ['You paid', 'New code made for you; the old one is void', 'Nora is paid'])
    await keep(buyer, 'purchase')
  })

  await test.step('the desk sees every kind of step', async () => {
    await openTransaction(desk, reference)
    for (const kind of ['State', 'Payment', 'Webhook', 'Ledger', 'Ticket', 'Scan', 'Payout', 'Mail', 'Deadline'])
      await expect(desk.getByRole('button', { name: new RegExp(`^${kind} ?\\d+$`) })).toBeVisible()
    await expect(desk.getByText('SEK 1,508.74').first()).toBeVisible()
    await keep(desk, 'desk-transaction')
  })

  await test.step('the books balance', async () => {
    await goToPlace(desk, 'Ledger')
    await expect(desk.getByText(/^All \d+ invariants hold$/)).toBeVisible()
    await expect(desk.getByText('Both sides agree.').first()).toBeVisible()
    await keep(desk, 'desk-ledger')
    expect(await brokenInvariants()).toEqual([])
  })

  await test.step('every mail has arrived, once', async () => {
    const tickets = `our tickets for ${title}`
    const toSeller = [
      'Confirm your e-mail address',
      `${title} is on the programme`,
      `Y${tickets}`,
      `On sale: y${tickets}`,
      `Sold: y${tickets}`,
      `Released: SEK 1,508.74 for ${title}`,
      'SEK 1,508.74 is on its way to your bank',
      'SEK 1,508.74 has been paid',
    ]
    // Two mails of one moment may overtake each other.
    expect((await subjectsTo(seller, nora.email)).toSorted()).toEqual(toSeller.toSorted())
    await keep(seller, 'inbox')
    expect(await subjectsTo(buyer, ida.email)).toEqual(['Confirm your e-mail address', `Y${tickets} are ready`])
    expect(await subjectsTo(desk, ari.email)).toEqual(['Confirm your e-mail address', 'What you may do has changed'])
  })
})
