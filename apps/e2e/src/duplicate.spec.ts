import { printTicketPdf, printTicketPicture, theatreOrder } from '@fullhouse/testkit/ticket-files/index'
import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { expect, test } from './journey.ts'
import { newSeed } from './people.ts'
import { answerByHand, confirmTickets, dropFile, goToFiles, jpeg, lookAtTickets, pdf } from './screens/bringing.ts'
import { goToPlace, openDesk } from './screens/desk.ts'
import { openMail } from './screens/inbox.ts'
import { expectPrice, goToSell, typePrice } from './screens/selling.ts'
import { enter } from './screens/signing-in.ts'
import { joinSeller } from './stage.ts'

async function openReview(page: Page): Promise<void> {
  await goToSell(page)
  await page.getByRole('link', { name: 'See the reviews' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Reviews' })).toBeVisible()
}

// The same code must be live once, whoever brings it in whatever file; and nobody is refused without a way to speak.
test('a code brought a second time is refused in words, and the desk decides in sight of both', async ({
  openBrowser,
  stage,
}) => {
  test.setTimeout(240_000)
  const show = await stage.putOn(40)
  const [ticket] = theatreOrder(1, { ...show.printed, row: 'H', seat: '8', seed: newSeed() })
  if (!ticket) throw new Error('no ticket was printed')
  const [nora, maud] = [stage.seller, await joinSeller('Maud')]
  const [first, second, desk] = [await openBrowser(), await openBrowser(), await openBrowser()]

  await test.step('the first brings it as a PDF and offers it', async () => {
    await enter(first, nora)
    await goToFiles(first)
    await dropFile(first, pdf('ticket.pdf', await printTicketPdf([ticket])))
    await lookAtTickets(first, 1)
    await confirmTickets(first)
    await expectPrice(first)
    await typePrice(first, '800')
    await first.getByRole('button', { name: 'Put it up for sale' }).click()
    await expect(first.getByRole('heading', { name: 'Your ticket is up for sale' })).toBeVisible()
  })

  await test.step('the second brings it as a photo lying on its side and is refused in words', async () => {
    await enter(second, maud)
    await goToFiles(second)
    const photo = await printTicketPicture(ticket, { format: 'jpeg', rotate: 90, photographed: true })
    await dropFile(second, jpeg('IMG_0001.jpg', photo))
    await lookAtTickets(second, 1)
    const said = { 'Block or section': 'Stalls', Row: 'H', Seat: '8', 'Printed price of one ticket': '750' }
    await answerByHand(second, show.title, said)
    await confirmTickets(second)
    await expect(second.getByText('None of these could be brought in').first()).toBeVisible()
    await expect(second.getByText(/Each of them has been brought here before\./).first()).toBeVisible()
    await expectAccessible(second, 'none could be brought in')
    await second.goto('/tickets')
    await expect(second.getByText('No tickets yet')).toBeVisible()
  })

  await test.step('both see the review, and each says their side without learning who the other is', async () => {
    for (const [page, side, words, other] of [
      [first, 'You brought it first', 'Bought at the box office in March.', maud],
      [second, 'You brought it second', 'A friend sold it to me.', nora],
    ] as const) {
      await openReview(page)
      await page.getByRole('link', { name: show.title }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Two people have the same code' })).toBeVisible()
      await expect(page.getByText('We are looking', { exact: true })).toBeVisible()
      await expect(page.getByText(side, { exact: true })).toBeVisible()
      await page.getByLabel('Your side').fill(words)
      await page.getByRole('button', { name: 'Say it' }).click()
      await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible()
      await expect(page.getByText(other.name)).toHaveCount(0)
      await expect(page.getByText(other.email)).toHaveCount(0)
    }
  })

  await test.step('the agent reads both sides at the desk and decides', async () => {
    await openDesk(desk, stage.agent)
    await goToPlace(desk, 'Reviews')
    await desk.getByRole('link', { name: show.title }).click()
    const review = desk.getByRole('complementary', { name: 'The review' })
    await expect(review.getByRole('region', { name: 'Holds it now' })).toContainText(nora.email)
    await expect(review.getByRole('region', { name: 'Claims it' })).toContainText(maud.email)
    for (const words of ['Bought at the box office in March.', 'A friend sold it to me.'])
      await expect(review.getByText(words)).toBeVisible()
    await expectAccessible(desk, 'desk, review')
    await review.getByRole('button', { name: 'Decide' }).click()
    const dialog = desk.getByRole('dialog', { name: 'Decide' })
    await dialog.getByRole('radio', { name: 'The holder stands' }).check()
    await dialog.getByLabel('Reason').fill('The box office names the holder as its buyer.')
    await dialog.getByRole('button', { name: 'Decide so' }).click()
    await expect(review.getByRole('region', { name: 'Decision' })).toContainText('The holder stands')
  })

  await test.step('both see the decision, on the page and in the mail', async () => {
    for (const page of [first, second]) {
      await page.reload()
      await expect(page.getByText('The first one stands', { exact: true })).toBeVisible()
      await expect(page.getByText('The box office names the holder as its buyer.')).toBeVisible()
    }
    await expectAccessible(first, 'review, decided')
    await expect(first.getByText('Your ticket stays yours; its offer and its money go on as before.')).toBeVisible()
    await expect(second.getByText('Your ticket stays out.')).toBeVisible()
    await openMail(first, nora.email, `Decided: your ticket for ${show.title}`)
    await openMail(second, maud.email, `Decided: the ticket you brought for ${show.title}`)
  })
})
