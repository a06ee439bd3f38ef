import { events } from '@fullhouse/contracts/events'
import { identity } from '@fullhouse/contracts/identity'
import { tickets } from '@fullhouse/contracts/tickets'
import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { published } from '../../mocks/events.ts'
import { nora } from '../../mocks/people.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, problem } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const occurrence = published.occurrences[0]?.id ?? ''
const address = `/tickets/issue?event=${published.id}&occurrence=${occurrence}`

beforeEach(() => {
  server.use(
    answer(events.queue, { items: [published], nextCursor: null }),
    answer(events.get, published),
    answer(identity.findAccounts, { items: [nora], nextCursor: null }),
  )
})

async function fillIn(user: UserEvent, seats: string) {
  await user.type(await screen.findByLabelText('Holder’s e-mail address'), nora.email)
  await user.type(screen.getByLabelText('Face value, each'), '520')
  await user.type(screen.getByLabelText('Section'), 'Stalls')
  await user.type(screen.getByLabelText('Row'), 'F')
  await user.type(screen.getByLabelText('Seats'), seats)
}

it('shows the stubs that a seat range stands for, and what they are worth together', async () => {
  const { user } = await renderDesk(address)
  await fillIn(user, '11-14, 16')
  const preview = within(screen.getByRole('region', { name: 'What is made' }))
  expect(preview.getByText('5 tickets, face value SEK 2,600 together')).toBeTruthy()
  expect(preview.getAllByRole('listitem')).toHaveLength(5)
  expect(screen.getByRole('button', { name: 'Issue 5 tickets' })).toBeTruthy()
})

it('keeps what was typed and says at the field what the server refused', async () => {
  const keys: (string | null)[] = []
  server.use(
    answer(tickets.issueBatch, ({ headers }) => {
      keys.push(headers.get('idempotency-key'))
      return problem(409, 'tickets.seat_taken', 'A ticket for this seat exists already.')
    }),
  )
  const { user } = await renderDesk(address)
  await fillIn(user, '11-12')
  await user.click(screen.getByRole('button', { name: 'Issue 2 tickets' }))
  expect(await screen.findAllByText('A ticket for this seat exists already.')).toHaveLength(2)
  expect(screen.getByLabelText('Seats').getAttribute('aria-invalid')).toBe('true')
  expect(screen.getByLabelText('Seats')).toHaveProperty('value', '11-12')
  expect(screen.getByLabelText('Holder’s e-mail address')).toHaveProperty('value', nora.email)
  await user.click(screen.getByRole('button', { name: 'Issue 2 tickets' }))
  await screen.findByRole('button', { name: 'Issue 2 tickets' })
  expect(keys).toHaveLength(2)
  expect(keys[0]).not.toBe(keys[1])
})

it('repeats the same act with the same key while the server has not decided', async () => {
  const keys: (string | null)[] = []
  server.use(
    answer(tickets.issueBatch, ({ headers, body }) => {
      keys.push(headers.get('idempotency-key'))
      if (keys.length === 1) return problem(500, 'platform.internal', 'Something went wrong.')
      const { section, row, seats } = body as { section: string; row: string; seats: string[] }
      return {
        batchId: '018f4c1e-7b1a-7c00-8000-000000000b01',
        tickets: seats.map((seat, index) => ({
          id: `018f4c1e-7b1a-7c00-8000-000000000b1${index}`,
          seat: { section, row, seat, gate: null },
        })),
      }
    }),
  )
  const { user } = await renderDesk(address)
  await fillIn(user, '11-12')
  await user.click(screen.getByRole('button', { name: 'Issue 2 tickets' }))
  await screen.findByText('Something went wrong.')
  await user.click(screen.getByRole('button', { name: 'Issue 2 tickets' }))
  const done = await screen.findByRole('status')
  expect(done.textContent).toContain('2 tickets issued')
  expect(done.textContent).toContain('Stalls, row F, seats 11–12')
  expect(keys[0]).toBe(keys[1])
  expect(screen.getByLabelText('Seats')).toHaveProperty('value', '')
  expect(screen.getByLabelText('Section')).toHaveProperty('value', 'Stalls')
})

it('sends nothing while a seat is entered twice or no amount is given', async () => {
  const { user } = await renderDesk(address)
  await user.type(await screen.findByLabelText('Holder’s e-mail address'), nora.email)
  await user.type(screen.getByLabelText('Section'), 'Stalls')
  await user.type(screen.getByLabelText('Row'), 'F')
  await user.type(screen.getByLabelText('Seats'), '11-13, 12')
  await user.click(screen.getByRole('button', { name: /^Issue/ }))
  expect(await screen.findByText('Seat 12 is entered twice.')).toBeTruthy()
  expect(screen.getByText('An amount of money, 0 for a free ticket.')).toBeTruthy()
})
