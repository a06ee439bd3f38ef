import { desk, type DeskTransaction } from '@fullhouse/contracts/desk'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, problem } from '../../mocks/server.ts'
import { review } from '../../mocks/reviews.ts'
import { transaction } from '../../mocks/transactions.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const claim = {
  reason: 'not_let_in' as const,
  text: 'The scanner was red.',
  openedAt: '2026-11-20T08:00:00Z',
  state: 'open' as const,
  decision: null,
}
const transfer = {
  app: 'Seatmaster',
  dueAt: '2026-11-20T09:00:00Z',
  sentAt: null,
  note: null,
  hasProof: true,
  answerBy: null,
  receivedAt: null,
  receivedBy: null,
  missedAt: '2026-11-20T09:00:05Z',
  sendTo: null,
}
const claimed: DeskTransaction = { ...transaction, safety: 'transfer', frozen: true, claim, transfer }

it('lists claims and missed transfers, and leads to the purchase', async () => {
  const missed = {
    transaction: { ...transaction, id: review.id, reference: 'FH-MISSED-1' },
    safety: 'transfer' as const,
    claim: null,
    transfer,
  }
  const items = [{ transaction, safety: 'as_is' as const, claim, transfer: null }, missed]
  server.use(answer(desk.claims, { items, nextCursor: null }))
  await renderDesk('/claims')
  const link = await screen.findByRole('link', { name: transaction.reference })
  expect(link.getAttribute('href')).toBe(`/transactions/${transaction.id}`)
  expect(screen.getByText('Not let in')).toBeTruthy()
  expect(screen.getByText('Not sent in time')).toBeTruthy()
})

it('lifts the freeze with a reason, and says what it does first', async () => {
  let now: DeskTransaction = claimed
  let sent: unknown
  server.use(
    answer(desk.transaction, () => now),
    answer(desk.rejectClaim, ({ body }) => {
      sent = body
      now = { ...claimed, frozen: false, claim: { ...claim, state: 'rejected', decision: 'It was let in at 19:02.' } }
      return now
    }),
  )
  const { user } = await renderDesk(`/transactions/${transaction.id}`)
  const panel = within(await screen.findByRole('region', { name: 'The buyer’s claim' }))
  expect(panel.getByText('The scanner was red.')).toBeTruthy()
  await user.click(panel.getByRole('button', { name: 'Decide for the seller' }))
  await user.type(await screen.findByLabelText('Reason'), 'It was let in at 19:02.')
  await user.click(screen.getByRole('button', { name: 'Lift the freeze' }))
  await waitFor(() => expect(sent).toEqual({ reason: 'It was let in at 19:02.' }))
  expect(await panel.findByText('It was let in at 19:02.')).toBeTruthy()
})

it('says so when the proof cannot be fetched', async () => {
  server.use(
    answer(desk.transaction, claimed),
    answer(desk.proof, () => problem(404, 'platform.not_found', 'There is nothing here.') as never),
  )
  const { user } = await renderDesk(`/transactions/${transaction.id}`)
  await user.click(await screen.findByRole('button', { name: 'Download the proof' }))
  expect(await screen.findByText('The proof could not be fetched.')).toBeTruthy()
})

it('is quiet when no claim waits', async () => {
  server.use(answer(desk.claims, { items: [], nextCursor: null }))
  await renderDesk('/claims')
  expect(await screen.findByText('No claim waits')).toBeTruthy()
})
