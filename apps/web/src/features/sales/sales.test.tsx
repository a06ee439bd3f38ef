import { escrow, type Transaction } from '@fullhouse/contracts/escrow'
import { listings } from '@fullhouse/contracts/listings'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { answer } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleMyListing, sampleTransaction } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ')
const sale = (n: number, changed: Partial<Transaction>) => {
  const { items, ...rest } = sampleTransaction({ id: sampleId(n), role: 'seller', ...changed })
  return { ...rest, seats: items.map((item) => item.seat) }
}

beforeEach(() => signedInAs())

it('lists my offers and narrows them to one state', async () => {
  const asked: (string | null)[] = []
  server.use(
    answer(listings.mine, ({ query }) => {
      asked.push(query.get('state'))
      return { items: [sampleMyListing()], nextCursor: null }
    }),
  )
  const { user } = await renderApp('/sales')
  const offer = await screen.findByRole('link', { name: 'The Cherry Orchard' })
  expect(offer.getAttribute('href')).toBe(`/selling/${sampleId(50)}`)
  await user.click(screen.getByRole('button', { name: 'Paused' }))
  await waitFor(() => expect(asked).toEqual([null, 'paused']))
})

it('adds up what is held and what is paid, and names what a payout waits for', async () => {
  const blocked = { state: 'blocked', reason: 'onboarding', expectedAt: null }
  server.use(
    answer(escrow.mine, ({ query }) => {
      expect(query.get('role')).toBe('seller')
      const items = [
        sale(61, { state: 'delivered' }),
        sale(62, { state: 'paid' }),
        sale(63, { state: 'cleared', payout: blocked }),
        sale(64, { state: 'expired' }),
      ]
      return { items, nextCursor: null }
    }),
  )
  await renderApp('/sales?tab=sold')
  const held = await screen.findByText('Held until the tickets have worked')
  expect(plain(held.nextElementSibling?.textContent)).toBe('SEK 1,808')
  expect(plain(screen.getByText('On its way to you').nextElementSibling?.textContent)).toBe('SEK 904')
  expect(screen.getByText('Paid to you').nextElementSibling?.textContent).toBe('–')
  expect(screen.getByText('Waiting for your payout account')).toBeTruthy()
  const link = screen.getByRole('link', { name: 'Set up payouts' })
  expect(link.getAttribute('href')).toBe('/account/payouts')
})

it('shows more sales when asked', async () => {
  server.use(
    answer(escrow.mine, ({ query }) =>
      query.get('cursor')
        ? { items: [sale(62, { counterpart: { firstName: 'Olof' } })], nextCursor: null }
        : { items: [sale(61, {})], nextCursor: 'next' },
    ),
  )
  const { user } = await renderApp('/sales?tab=sold')
  expect(await screen.findByText('Counted over the sales shown.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show more' }))
  expect(await screen.findByText(/Sold to Olof/)).toBeTruthy()
  expect(screen.queryByText('Counted over the sales shown.')).toBeNull()
})
