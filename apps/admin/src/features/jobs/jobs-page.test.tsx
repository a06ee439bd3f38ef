import { desk } from '@fullhouse/contracts/desk'
import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { deadJob, deadLetter, plannedJob } from '../../mocks/desk.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, refuse } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()

it('offers another try for a dead job only, and fetches the list again', async () => {
  let tried: unknown
  server.use(
    answer(desk.jobs, () => ({ items: tried ? [plannedJob] : [deadJob, plannedJob], nextCursor: null })),
    answer(desk.retryJob, ({ params }) => {
      tried = params['id']
    }),
  )
  const { user } = await renderDesk('/jobs')
  expect(await screen.findAllByRole('button', { name: /^Try .* again$/ })).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Try send_mail again' }))
  await waitFor(() => expect(screen.queryByText('send_mail')).toBeNull())
  expect(tried).toBe(deadJob.id)
})

it('says why a replay was refused', async () => {
  server.use(
    answer(desk.deadLetters, { items: [deadLetter], nextCursor: null }),
    refuse(
      desk.replayDeadLetter,
      409,
      'desk.job_not_dead',
      'Only a job or event that has failed for good can be tried again.',
    ),
  )
  const { user } = await renderDesk('/jobs?view=letters')
  await user.click(await screen.findByRole('button', { name: 'Replay escrow.delivered to notifications' }))
  expect((await screen.findByRole('alert')).textContent).toContain('failed for good')
})
