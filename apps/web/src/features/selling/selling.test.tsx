import { listingProblems, listings } from '@fullhouse/contracts/listings'
import { payouts } from '@fullhouse/contracts/payouts'
import { pricingProblems } from '@fullhouse/contracts/pricing'
import { platformProblems } from '@fullhouse/contracts/problem'
import { tickets } from '@fullhouse/contracts/tickets'
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleStanding } from '../../mocks/samples-intake.ts'
import { sampleId, sampleMyListing, sampleQuote, sampleShares, sampleTicket, sek } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const one = `/sell?tickets=${sampleId(70)}`
const two = `/sell?tickets=${sampleId(70)},${sampleId(71)}`
const mine = `/selling/${sampleId(50)}`
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')

/** The amount on the line of a sum. */
const line = async (name: string) => plain((await screen.findByText(name)).nextElementSibling?.textContent)

const quotes = answer(listings.quote, async ({ request }) => {
  const { ticketIds, price } = (await request.json()) as { ticketIds: string[]; price: { amount: number } }
  const asked = price.amount / 100
  const problem = asked > 624 ? pricingProblems.above_cap : asked < 3 ? pricingProblems.below_floor : null
  return {
    ...sampleQuote({ ticketIds, price: { ...price, currency: 'SEK' } }),
    paidBy: '2027-03-16T07:00:00Z',
    problem,
  }
})

beforeEach(async () => {
  await signedInAs()
  server.use(
    quotes,
    answer(tickets.get, ({ params }) => {
      const id = String(params['id'])
      const seat = id === sampleId(71) ? '12' : '11'
      return sampleTicket({ id, seat: { section: 'Stalls', row: 'F', seat, gate: 'N' } })
    }),
    answer(listings.getMine, () => sampleMyListing()),
    answer(listings.standing, () => sampleStanding({ maxHoldDays: 3650 })),
    answer(tickets.mine, () => ({ items: [], nextCursor: null })),
    answer(payouts.account, () => ({ state: 'none' as const, country: null, requirements: [], payoutsEnabled: false })),
  )
})

async function typePrice(user: Awaited<ReturnType<typeof renderApp>>['user'], price: string) {
  const field = await screen.findByLabelText('Exact price of one ticket')
  await user.clear(field)
  if (price) await user.type(field, price)
}

describe('the price step', () => {
  it('begins at the first price and shows what both sides get', async () => {
    await renderApp(two)
    expect(await screen.findByText('Stalls, row F, seats', { exact: false })).toBeTruthy()
    await waitFor(async () => expect(await line('The buyer pays, 2 tickets')).toBe('SEK 1,144'))
    expect(await line('You receive')).toBe('SEK 923')
    expect(
      screen.getByText('Right after your tickets are scanned, at the latest Tue 16 March.', { exact: false }),
    ).toBeTruthy()
  })

  it('follows the price while it is typed', async () => {
    const { user } = await renderApp(two)
    await line('You receive')
    await typePrice(user, '510')
    await waitFor(async () => expect(await line('The buyer pays, 2 tickets')).toBe('SEK 1,122'))
    expect(plain(screen.getByTestId('asked-price').textContent)).toBe('SEK 510')
  })

  it('says the most allowed and lets nobody go on above it', async () => {
    const { user } = await renderApp(one)
    await line('You receive')
    await typePrice(user, '625')
    expect(plain((await screen.findByText(/The most allowed is/)).textContent)).toBe('The most allowed is SEK 624.')
    expect(screen.getByRole('button', { name: 'Put it up for sale' }).hasAttribute('disabled')).toBe(true)
    const why = screen.getByRole('button', { name: 'Why this maximum?' })
    expect(why.getAttribute('aria-expanded')).toBe('false')
    await user.click(why)
    expect(screen.getByText('The organizer allows at most 120 % of the first price', { exact: false })).toBeTruthy()
  })

  it('never slides past the most allowed', async () => {
    const { user } = await renderApp(one)
    const slider = await screen.findByRole('slider', { name: 'Price of one ticket' })
    slider.focus()
    await user.keyboard('{End}')
    await waitFor(() => expect(plain(screen.getByTestId('asked-price').textContent)).toBe('SEK 624'))
  })

  it('keeps the last figures while the next are on their way, and says in words when they do not come', async () => {
    const { user } = await renderApp(two)
    await line('You receive')
    server.use(answer(listings.quote, () => refuse(pricingProblems.country_unsupported)))
    await typePrice(user, '400')
    expect(await screen.findByText(pricingProblems.country_unsupported.title)).toBeTruthy()
    expect(await line('You receive')).toBe('SEK 923')
  })

  it('shows what others ask beside mine', async () => {
    await renderApp(one)
    const bars = within(await screen.findByRole('list', { name: 'What others ask' }))
    expect(await bars.findByText('Yours')).toBeTruthy()
    expect(bars.getByText('Stalls, row F, seats 11–12')).toBeTruthy()
  })
})

describe('putting up for sale', () => {
  it('keeps price and split over a reload', async () => {
    const first = await renderApp(two)
    await line('You receive')
    await typePrice(first.user, '480')
    await waitFor(async () => expect(await line('The buyer pays, 2 tickets')).toBe('SEK 1,056'))
    await first.user.click(screen.getByRole('button', { name: 'Continue' }))
    await first.user.click(await screen.findByRole('radio', { name: /Only all together/ }))
    const address = first.address()
    cleanup()
    await renderApp(address)
    expect(await screen.findByText('You ask, each')).toBeTruthy()
    expect(await line('You ask, each')).toBe('SEK 480')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Only all together/ }).checked).toBe(true)
  })

  it('sends price and split, then says what happens and that the payout account is missing', async () => {
    let sent: unknown
    server.use(
      answer(listings.create, async ({ request }) => {
        sent = await request.json()
        return sampleMyListing()
      }),
    )
    const { user, address } = await renderApp(two)
    await line('You receive')
    await user.click(screen.getByRole('button', { name: 'Continue' }))
    await user.click(await screen.findByRole('button', { name: 'Put them up for sale' }))
    expect(await screen.findByRole('heading', { name: 'Your tickets are up for sale' })).toBeTruthy()
    expect(sent).toEqual({ ticketIds: [sampleId(70), sampleId(71)], price: sek(520), splitRule: 'any' })
    expect(address()).toBe(`/sell/done/${sampleId(50)}`)
    expect((await screen.findByRole('link', { name: 'Set up payouts' })).getAttribute('href')).toBe('/account/payouts')
    expect(screen.getByRole('link', { name: 'See your offer' }).getAttribute('href')).toBe(mine)
  })

  it('repeats the same act with the same key when there was no answer', async () => {
    const keys: (string | null)[] = []
    server.use(
      answer(listings.create, ({ request }) => {
        keys.push(request.headers.get('idempotency-key'))
        return keys.length === 1 ? refuse(platformProblems.busy) : sampleMyListing()
      }),
    )
    const { user } = await renderApp(one)
    await line('You receive')
    await user.click(screen.getByRole('button', { name: 'Put it up for sale' }))
    expect((await screen.findByRole('alert')).textContent).toContain(platformProblems.busy.title)
    await user.click(screen.getByRole('button', { name: 'Put it up for sale' }))
    await waitFor(() => expect(keys).toHaveLength(2))
    expect(keys[0]).toBeTruthy()
    expect(keys[1]).toBe(keys[0])
  })

  it('leads to the offer when the ticket is already on sale', async () => {
    server.use(answer(tickets.get, () => sampleTicket({ listing: { id: sampleId(50), state: 'active' } })))
    await renderApp(one)
    expect((await screen.findByRole('link', { name: 'To the offer' })).getAttribute('href')).toBe(mine)
  })
})

describe('an offer of mine', () => {
  it('stays on sale while somebody is buying, and says so', async () => {
    server.use(answer(listings.withdraw, () => refuse(listingProblems.being_bought)))
    const { user } = await renderApp(mine)
    await user.click(await screen.findByRole('button', { name: 'Take off sale' }))
    await user.click(await screen.findByRole('button', { name: 'Take off sale now' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody is buying from this offer right now')
    expect(screen.getByRole('button', { name: 'Keep selling' })).toBeTruthy()
  })

  it('says which seats are being bought', async () => {
    const { tickets: seats } = sampleMyListing()
    const locked = seats.map((seat, index) => ({ ...seat, state: index === 0 ? ('locked' as const) : seat.state }))
    server.use(answer(listings.getMine, () => sampleMyListing({ tickets: locked })))
    await renderApp(mine)
    expect(await screen.findByText('Being bought')).toBeTruthy()
    expect(screen.getByText('Somebody is buying right now')).toBeTruthy()
  })

  it('shows what stands now when the price was changed elsewhere, and saves on the new version', async () => {
    const versions: number[] = []
    server.use(
      answer(listings.change, async ({ request }) => {
        versions.push(((await request.json()) as { version: number }).version)
        if (versions.length > 1) return sampleMyListing({ version: 3, each: sampleShares(530) })
        server.use(answer(listings.getMine, () => sampleMyListing({ version: 2, each: sampleShares(600) })))
        return refuse(listingProblems.version_conflict)
      }),
    )
    const { user } = await renderApp(mine)
    await user.click(await screen.findByRole('button', { name: 'Change the price' }))
    await line('You receive')
    await typePrice(user, '530')
    await user.click(screen.getByRole('button', { name: 'Save the new price' }))
    await waitFor(() =>
      expect(plain(screen.getByText(/This offer was changed elsewhere/).textContent)).toContain('is SEK 600 now'),
    )
    expect(plain(screen.getByTestId('asked-price').textContent)).toBe('SEK 530')
    await user.click(screen.getByRole('button', { name: 'Save the new price' }))
    await waitFor(() => expect(versions).toEqual([1, 2]))
    expect(await screen.findByRole('button', { name: 'Change the price' })).toBeTruthy()
  })

  it('pauses and can be shown again', async () => {
    server.use(answer(listings.pause, () => sampleMyListing({ state: 'paused' })))
    const { user } = await renderApp(mine)
    await user.click(await screen.findByRole('button', { name: 'Pause' }))
    expect(await screen.findByRole('button', { name: 'Show it again' })).toBeTruthy()
  })
})
