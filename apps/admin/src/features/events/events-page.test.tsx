import { desk } from '@fullhouse/contracts/desk'
import { type Event, events } from '@fullhouse/contracts/events'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { overview } from '../../mocks/desk.ts'
import { cherryOrchard, lateSwim, published } from '../../mocks/events.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, problem } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

/** A queue of two; what is decided leaves it. */
function queueOfTwo() {
  let now: Event = cherryOrchard
  const waiting = () => [now, lateSwim].filter((event) => event.state === 'in_review')
  server.use(
    answer(events.queue, () => ({ items: waiting(), nextCursor: null })),
    answer(events.get, () => now),
    answer(desk.overview, () => ({ ...overview, eventsInReview: waiting().length })),
  )
  return (event: Event) => (now = event)
}

it('publishes an event: it leaves the queue and tickets can be issued for it', async () => {
  const decide = queueOfTwo()
  server.use(answer(events.approve, () => decide(published)))
  const { user } = await renderDesk('/events')
  await user.click(await screen.findByRole('link', { name: cherryOrchard.title }))
  await user.click(await screen.findByRole('button', { name: 'Approve and publish' }))

  expect((await screen.findByRole('link', { name: 'Issue tickets' })).getAttribute('href')).toBe(
    `/tickets/issue?event=${published.id}&occurrence=${published.occurrences[0]?.id}`,
  )
  const table = screen.getByRole('table', { name: /Events/ })
  await waitFor(() => expect(within(table).queryByText(cherryOrchard.title)).toBeNull())
  expect(within(table).getByText(lateSwim.title)).toBeTruthy()
})

it('shows the dates on the clock of the venue, and the resale policy in words', async () => {
  queueOfTwo()
  await renderDesk(`/events?event=${cherryOrchard.id}`)
  expect(await screen.findByText('Sat 13 March 2027, 20:00')).toBeTruthy()
  expect(screen.getByText('until 22:40, doors 19:15')).toBeTruthy()
  expect(screen.getByText('120% of the face value')).toBeTruthy()
})

it('says that somebody was faster, and how it stands now', async () => {
  const decide = queueOfTwo()
  server.use(
    answer(events.approve, () => {
      decide({ ...cherryOrchard, state: 'declined', declinedReason: 'The venue is closed that week.' })
      return problem(409, 'events.already_decided', 'This proposal has already been decided.')
    }),
  )
  const { user } = await renderDesk(`/events?event=${cherryOrchard.id}`)
  await user.click(await screen.findByRole('button', { name: 'Approve and publish' }))
  expect(await screen.findByText('Somebody was faster')).toBeTruthy()
  expect(await screen.findByText('The venue is closed that week.')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Approve and publish' })).toBeNull()
})

it('declines only with a reason, and sends it', async () => {
  const decide = queueOfTwo()
  let sent: unknown
  server.use(
    answer(events.decline, ({ body }) => {
      sent = body
      return decide({ ...cherryOrchard, state: 'declined', declinedReason: 'No contract with the house.' })
    }),
  )
  const { user } = await renderDesk(`/events?event=${cherryOrchard.id}`)
  await user.click(await screen.findByRole('button', { name: 'Decline' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Decline with this reason' }))
  expect(await dialog.findByText('At least 3 characters')).toBeTruthy()
  expect(sent).toBeUndefined()
  await user.type(dialog.getByLabelText('Reason'), 'No contract with the house.')
  await user.click(dialog.getByRole('button', { name: 'Decline with this reason' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(sent).toEqual({ reason: 'No contract with the house.' })
})
