import {
  encryptedPdf,
  printBoardingPass,
  printReceipt,
  printTicketPdf,
  scriptedSvg,
  theatreOrder,
} from '@fullhouse/testkit/ticket-files/index'
import type { Locator } from '@playwright/test'
import { expect, test } from './journey.ts'
import { newSeed } from './people.ts'
import {
  chooseFiles,
  confirmTickets,
  correctSeat,
  goToFiles,
  lookAtTickets,
  pdf,
  png,
  stub,
} from './screens/bringing.ts'
import { tabTo } from './screens/keyboard.ts'
import { expectPrice, goToSell, typePrice } from './screens/selling.ts'
import { enter } from './screens/signing-in.ts'

// A phone rings, a train comes: nothing that was read or corrected may be asked again.
test('an interrupted seller goes on in another window where they were', async ({ openBrowser, stage }) => {
  test.setTimeout(180_000)
  const show = await stage.putOn(40)
  const tickets = theatreOrder(2, { ...show.printed, row: 'K', seat: '20', seed: newSeed() })
  const page = await openBrowser('phone')
  await enter(page, stage.seller)
  await goToFiles(page)
  await chooseFiles(page, [pdf('two.pdf', await printTicketPdf(tickets))])
  await lookAtTickets(page, 2)
  await correctSeat(page, 2, '21B')
  await page.close()

  const later = await page.context().newPage()
  await later.goto('/')
  await goToSell(later)
  await later.getByRole('link', { name: new RegExp(`^Continue: ${show.title}, 2 tickets, to be checked`) }).click()
  await expect(stub(later, 1).getByText('20', { exact: true })).toBeVisible()
  await expect(stub(later, 2).getByText('21B', { exact: true })).toBeVisible()
  await expect(later.getByRole('heading', { name: 'Your tickets are for' })).toBeVisible()
  await confirmTickets(later)
  await expectPrice(later)
  await later.close()

  const last = await page.context().newPage()
  await last.goto('/')
  await goToSell(last)
  await last.getByRole('link', { name: new RegExp(`^Continue: ${show.title}, 2 tickets, price missing`) }).click()
  await expectPrice(last)
  await typePrice(last, '800')
  await expect(last.getByText('You receive').first()).toBeVisible()
})

// "Something went wrong" sends people away; each of these is a mistake somebody can put right.
test('files that are no tickets are each refused in their own words', async ({ openBrowser, stage }) => {
  test.setTimeout(240_000)
  const page = await openBrowser()
  await enter(page, stage.seller)
  const picture = await page.screenshot()
  await goToFiles(page)
  const files = [
    [pdf('receipt.pdf', await printReceipt()), 'This is a receipt, not a ticket'],
    [pdf('boarding-pass.pdf', await printBoardingPass()), 'This is a boarding pass'],
    [pdf('locked.pdf', await encryptedPdf()), 'This file is locked with a password'],
    [
      { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: await scriptedSvg() },
      'We cannot read this kind of file',
    ],
    [png('nothing on it.png', picture), 'There is no code in this file'],
  ] as const
  await chooseFiles(
    page,
    files.map(([file]) => file),
  )
  const list = page.getByRole('list', { name: 'Files' })
  for (const [{ name }, words] of files) {
    const line = list.getByRole('listitem').filter({ hasText: name })
    await expect(line.getByText(words, { exact: true })).toBeVisible({ timeout: 120_000 })
    await expect(line.getByRole('alert').locator('p')).toHaveCount(2)
  }
  await expect(page.getByRole('button', { name: /^Look at/ })).toHaveCount(0)
})

// Whoever cannot use a pointer must be able to sell: from the file to the price.
test('a file is chosen, corrected and confirmed by keyboard alone', async ({ openBrowser, stage }) => {
  test.setTimeout(180_000)
  const show = await stage.putOn(40)
  const [ticket] = theatreOrder(1, { ...show.printed, row: 'L', seat: '2', seed: newSeed() })
  if (!ticket) throw new Error('no ticket was printed')
  const page = await openBrowser()
  await enter(page, stage.seller, '/sell')
  const press = async (wanted: Locator, key = 'Enter') => {
    await tabTo(page, wanted)
    await page.keyboard.press(key)
  }
  await press(page.getByRole('link', { name: 'A file: PDF, photo, screenshot or wallet pass' }))
  await expect(page.getByRole('heading', { level: 1, name: 'Your tickets' })).toBeVisible()
  const asked = page.waitForEvent('filechooser')
  await press(page.getByRole('button', { name: 'Choose files' }).first())
  await (await asked).setFiles([pdf('one.pdf', await printTicketPdf([ticket]))])
  const look = page.getByRole('button', { name: 'Look at the ticket' })
  await expect(look).toBeEnabled({ timeout: 60_000 })
  await press(look)
  const one = stub(page, 1)
  await expect(one).toBeVisible()
  await press(one.getByRole('button', { name: 'Correct it: ticket 1' }))
  await tabTo(page, one.getByLabel('Seat', { exact: true }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('2A')
  await press(one.getByRole('button', { name: 'Done' }))
  await expect(one.getByText('2A', { exact: true })).toBeVisible()
  await press(page.getByRole('button', { name: 'It is right, go to the price' }))
  await expectPrice(page)
})
