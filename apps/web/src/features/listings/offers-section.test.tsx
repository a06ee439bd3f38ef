import { escrow, escrowProblems } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleListing, sampleSeats, sampleTransaction, sek } from '../../mocks/samples.ts'
import { signedInAs, signedOut } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/events/${sampleId(10)}`
const offer = (...items: ReturnType<typeof sampleListing>[]) =>
  answer(listings.forOccurrence, () => ({ items, nextCursor: null }))
/** Amounts keep their currency on the same line. */
const named = (text: string) => ({ name: (name: string) => name.replaceAll('\u00a0', ' ') === text })

describe('the event page', () => {
  beforeEach(() => signedInAs())

  it('names number, row and the whole price on the button', async () => {
    await renderApp(page)
    expect(await screen.findByRole('button', named('Buy 2 in row F for SEK 1,122'))).toBeTruthy()
    expect(screen.getByText('Nora keeps theirs until you have yours')).toBeTruthy()
  })

  it('names the section where there are no rows', async () => {
    server.use(
      offer(
        sampleListing({
          section: 'Standing',
          row: null,
          seats: sampleSeats('Standing', null, [null]),
          quantities: [1],
        }),
      ),
    )
    await renderApp(page)
    expect(await screen.findByRole('button', named('Buy 1 in Standing for SEK 561'))).toBeTruthy()
  })

  it('steps only through the numbers the seller allows', async () => {
    server.use(
      offer(sampleListing({ seats: sampleSeats('Stalls', 'F', [1, 2, 3, 4]), quantities: [2, 4], splitRule: 'pairs' })),
    )
    const { user } = await renderApp(page)
    const buy = within(await screen.findByRole('region', { name: 'Buy' }))
    await user.click(buy.getByRole('button', { name: 'One more' }))
    expect(await screen.findByRole('button', named('Buy 4 in row F for SEK 2,244'))).toBeTruthy()
    expect(buy.getByRole('button', { name: 'One more' }).hasAttribute('disabled')).toBe(true)
  })

  it('buys the offer that was pressed', async () => {
    const other = sampleListing({ id: sampleId(51), row: 'N', seats: sampleSeats('Stalls', 'N', [4]), quantities: [1] })
    server.use(
      offer(sampleListing(), other),
      answer(escrow.get, () => sampleTransaction({ state: 'delivered' })),
      answer(escrow.reserve, async ({ request }) => {
        const body = (await request.json()) as { listingId: string; quantity: number; expectedTotal: unknown }
        expect(body).toEqual({ listingId: other.id, quantity: 1, expectedTotal: sek(561) })
        return sampleTransaction({ state: 'delivered' })
      }),
    )
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: /row N, seat 4/ }))
    await user.click(await screen.findByRole('button', named('Buy 1 in row N for SEK 561')))
    await waitFor(() => expect(address()).toBe(`/checkout/${sampleId(60)}`))
  })

  it('shows the new price when the seller was quicker to change it', async () => {
    server.use(answer(escrow.reserve, () => refuse(escrowProblems.price_changed)))
    const { user } = await renderApp(page)
    const button = await screen.findByRole('button', named('Buy 2 in row F for SEK 1,122'))
    server.use(offer(sampleListing({ each: { ...sampleListing().each, buyerPays: sek(600) } })))
    await user.click(button)
    expect(
      await screen.findByText('The seller has just changed the price: it is SEK 600 each now. Nothing was charged.'),
    ).toBeTruthy()
    expect(screen.getByRole('button', named('Buy 2 in row F for SEK 1,200'))).toBeTruthy()
  })

  it('says when somebody was faster', async () => {
    server.use(answer(escrow.reserve, () => refuse(escrowProblems.sold_out)))
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: /^Buy 2/ }))
    expect(await screen.findByText('Somebody was faster: these tickets are no longer available.')).toBeTruthy()
  })

  it('does not let people buy their own tickets', async () => {
    server.use(offer(sampleListing({ mine: true })))
    await renderApp(page)
    expect(await screen.findByText('This is your own offer')).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Buy' })).toBeNull()
  })

  it('says when nothing is on offer, and when filters are the reason', async () => {
    server.use(offer())
    await renderApp(page)
    expect(await screen.findByText('No ticket on offer')).toBeTruthy()
  })

  it('shows all again when filters leave nothing', async () => {
    server.use(
      answer(listings.forOccurrence, ({ query }) => ({
        items: query.get('maxPrice') ? [] : [sampleListing()],
        nextCursor: null,
      })),
    )
    const { user } = await renderApp(`${page}?maxPrice=100`)
    await user.click(await screen.findByRole('button', { name: 'Show all tickets' }))
    expect(await screen.findByRole('button', { name: /^Buy 2/ })).toBeTruthy()
  })
})

it('asks who is buying first, and comes back to the same tickets', async () => {
  await signedOut()
  const { user, address } = await renderApp(page)
  await user.click(await screen.findByRole('button', { name: /^Buy 2/ }))
  await waitFor(() => expect(address()).toContain('/sign-in?next='))
  expect(new URLSearchParams(address().split('?')[1]).get('next')).toBe(`${page}?listing=${sampleId(50)}&buy=2`)
})
