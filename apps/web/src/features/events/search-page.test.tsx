import { events } from '@fullhouse/contracts/events'
import { platformProblems } from '@fullhouse/contracts/problem'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleId, sampleSummary } from '../../mocks/samples.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

it('shows each event with its all-in price and leads to its page', async () => {
  server.use(
    answer(events.search, ({ query }) => ({
      items: query.get('q') === 'cherry' ? [sampleSummary()] : [],
      nextCursor: null,
    })),
  )
  await renderApp('/search?q=cherry')
  const link = await screen.findByRole('link', { name: 'The Cherry Orchard' })
  expect(link.getAttribute('href')).toBe(`/events/${sampleId(10)}?occurrence=${sampleId(20)}`)
  expect(screen.getByText('SEK 412')).toBeTruthy()
  expect(screen.getByText('8 tickets on offer')).toBeTruthy()
})

it('loads the next page below the first', async () => {
  server.use(
    answer(events.search, ({ query }) =>
      query.get('cursor')
        ? { items: [sampleSummary({ id: sampleId(11), title: 'Uncle Vanya' })], nextCursor: null }
        : { items: [sampleSummary()], nextCursor: 'next' },
    ),
  )
  const { user } = await renderApp('/search')
  await user.click(await screen.findByRole('button', { name: 'Show more' }))
  expect(await screen.findByRole('link', { name: 'Uncle Vanya' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'The Cherry Orchard' })).toBeTruthy()
})

it('proposes to add what is missing when nothing is found', async () => {
  server.use(answer(events.search, () => ({ items: [], nextCursor: null })))
  await renderApp('/search?q=zzz')
  expect(await screen.findByText('Nothing found')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Propose this event' }).getAttribute('href')).toBe('/events/propose')
})

it('says what went wrong with its reference, and tries again', async () => {
  server.use(answer(events.search, () => refuse(platformProblems.internal)))
  const { user } = await renderApp('/search?q=cherry')
  expect(await screen.findByText('c-1234')).toBeTruthy()
  server.use(answer(events.search, () => ({ items: [sampleSummary()], nextCursor: null })))
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('link', { name: 'The Cherry Orchard' })).toBeTruthy()
})

it('ignores what is unreadable in the address', async () => {
  await renderApp('/search?category=nonsense&from=yesterday')
  expect(await screen.findByRole('link', { name: 'The Cherry Orchard' })).toBeTruthy()
})
