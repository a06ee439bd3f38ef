import { intake, type DeskConflict } from '@fullhouse/contracts/intake'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { review } from '../../mocks/reviews.ts'
import { answer, problem } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

function oneReview(first: DeskConflict = review) {
  let now = first
  server.use(
    answer(intake.deskConflicts, ({ url }) => ({
      items: [now].filter((one) => (url.searchParams.get('state') === 'decided') === (one.state !== 'open')),
      nextCursor: null,
    })),
    answer(intake.deskConflict, () => now),
  )
  return (next: DeskConflict) => (now = next)
}

it('shows both sides and decides with a reason both will read', async () => {
  const change = oneReview()
  let sent: unknown
  server.use(
    answer(intake.decideConflict, ({ body }) => {
      sent = body
      const decidedAt = '2026-11-20T09:00:00Z'
      return change({ ...review, state: 'claimant_right', decision: 'Bought at the counter.', decidedAt })
    }),
  )
  const { user } = await renderDesk('/reviews')
  await user.click(await screen.findByRole('link', { name: review.occurrence.title }))
  const claimant = within(await screen.findByRole('region', { name: 'Claims it' }))
  expect(claimant.getByText('order.pdf')).toBeTruthy()
  expect(screen.getByText('I bought it from the box office.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Decide' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.queryByText('Both stand')).toBeNull()
  await user.click(dialog.getByRole('radio', { name: /The claimant is right/ }))
  await user.click(dialog.getByRole('button', { name: 'Decide so' }))
  expect(await dialog.findByText('At least 10 characters')).toBeTruthy()
  await user.type(dialog.getByLabelText('Reason'), 'Bought at the counter.')
  await user.click(dialog.getByRole('button', { name: 'Decide so' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toEqual({ decision: 'claimant_right', reason: 'Bought at the counter.' })
  expect(
    within(await screen.findByRole('region', { name: 'Decision' })).getByText('Bought at the counter.'),
  ).toBeTruthy()
})

it('lets both stand only where the same code is of two events', async () => {
  oneReview({ ...review, kind: 'other_event' })
  const { user } = await renderDesk(`/reviews?review=${review.id}`)
  await user.click(await screen.findByRole('button', { name: 'Decide' }))
  expect(await screen.findByRole('radio', { name: /Both stand/ })).toBeTruthy()
})

it('says that somebody was faster, and how it stands now', async () => {
  const change = oneReview()
  server.use(
    answer(intake.decideConflict, () => {
      change({
        ...review,
        state: 'holder_stands',
        decision: 'The holder’s order is older.',
        decidedAt: review.openedAt,
      })
      return problem(409, 'intake.conflict_decided', 'This review has been decided.')
    }),
  )
  const { user } = await renderDesk(`/reviews?review=${review.id}`)
  await user.click(await screen.findByRole('button', { name: 'Decide' }))
  await user.type(await screen.findByLabelText('Reason'), 'They hold it rightly.')
  await user.click(screen.getByRole('button', { name: 'Decide so' }))
  expect(await screen.findByText('Somebody was faster')).toBeTruthy()
  expect(await screen.findByText('The holder’s order is older.')).toBeTruthy()
})

it('is quiet when no review waits', async () => {
  server.use(answer(intake.deskConflicts, { items: [], nextCursor: null }))
  await renderDesk('/reviews')
  expect(await screen.findByText('No review waits')).toBeTruthy()
})
