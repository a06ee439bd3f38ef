import { listings, type PublicListing } from '@fullhouse/contracts/listings'
import { domainTexts } from '@fullhouse/domain-ui'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { answer } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleListing, sampleSeats } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/events/${sampleId(10)}`
const ours = sampleListing()
const file = sampleListing({
  id: sampleId(51),
  safety: 'as_is',
  row: 'N',
  seats: sampleSeats('Stalls', 'N', [4]),
  quantities: [1],
  faceValueSource: 'declared',
  printedStartsAt: '2027-03-12T20:00',
  heldUntil: '2027-03-20T21:40:00Z',
  seller: { firstName: 'Olof', finishedSales: 0 },
})
const inApp = sampleListing({
  id: sampleId(52),
  safety: 'transfer',
  row: 'P',
  seats: sampleSeats('Stalls', 'P', [7]),
  quantities: [1],
  faceValueSource: 'read',
  transfer: { app: 'Ticketmaster', withinHours: 24 },
  heldUntil: '2027-03-17T21:40:00Z',
})
const offers = (...items: PublicListing[]) =>
  server.use(
    answer(listings.forOccurrence, ({ query }) => ({
      items: items.filter((offer) => !query.get('safety') || offer.safety === query.get('safety')),
      nextCursor: null,
    })),
  )
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

beforeEach(() => signedInAs())

it.each<[PublicListing['safety'], PublicListing, RegExp]>([
  ['reissued', ours, /You get your own new code.*held until the ticket has worked, at the latest Mon 15 March, 22:40/],
  ['as_is', file, /You get the seller’s own file, not a new code.*held until Sat 20 March, 22:40.*claim until then/],
  [
    'transfer',
    inApp,
    /The seller sends it to you in Ticketmaster within 24 hours of payment.*held until Wed 17 March, 22:40.*does not come/,
  ],
])('says under the chosen offer what a %s ticket protects, and names it at the button', async (level, offer, words) => {
  offers(offer)
  await renderApp(page)
  const list = within(await screen.findByRole('list', { name: 'Tickets on offer' }))
  expect(list.getByText(words)).toBeTruthy()
  const buy = within(screen.getByRole('region', { name: 'Buy' }))
  expect(buy.getByText(domainTexts.safety[level])).toBeTruthy()
})

it('names on each offer how it comes and who sells it', async () => {
  offers(ours, file, inApp)
  await renderApp(page)
  const rows = within(await screen.findByRole('list', { name: 'Tickets on offer' })).getAllByRole('listitem')
  const texts = rows.map((row) => row.textContent)
  expect(texts[0]).toContain('Nora keeps theirs until you have yours3 finished sales')
  expect(texts[0]).toContain('Reissued to you')
  expect(texts[1]).toContain('Olof’s own fileNew seller')
  expect(texts[1]).toContain('Another date is printed on it')
  expect(texts[1]).toContain('Seller’s file, money held until after the show')
  expect(texts[2]).toContain('Nora sends it in Ticketmaster within 24 hours of payment')
  expect(texts[2]).toContain('Sent in an app, money held until after the show')
})

it('names another event printed on a ticket on its offer and before buying', async () => {
  offers({ ...file, printedEvent: 'Hamlet' })
  await renderApp(page)
  expect(await screen.findByText('Another event is printed on it')).toBeTruthy()
  expect(screen.getByText(/^Printed on it: Hamlet, .*; the seller says it is for The Cherry Orchard, /)).toBeTruthy()
})

it('says both dates before buying, and where the first price comes from', async () => {
  offers(file)
  await renderApp(page)
  expect(
    await screen.findByText(
      'The date printed on this ticket is Fri 12 March 2027, 20:00; the seller says it is for Sat 13 March 2027, 20:00.',
    ),
  ).toBeTruthy()
  expect(plain(screen.getByText(/First price/).textContent)).toBe(
    'First price SEK 520 each, as the seller declared it.',
  )
})

it('shows only offers of one safety when asked', async () => {
  offers(ours, file)
  const { user, address } = await renderApp(page)
  await screen.findByRole('button', { name: /seat 4/ })
  const filter = await screen.findByRole('combobox', { name: /Level of safety/ })
  await user.click(filter)
  await user.click(await screen.findByRole('option', { name: 'Seller’s file' }))
  await waitFor(() => expect(address()).toContain('safety=as_is'))
  await waitFor(() => expect(screen.queryByRole('button', { name: /seats 11/ })).toBeNull())
  expect(screen.getByRole('button', { name: /seat 4/ })).toBeTruthy()
})
