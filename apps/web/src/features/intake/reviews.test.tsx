import { intake } from '@fullhouse/contracts/intake'
import { screen } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { answer } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleConflict } from '../../mocks/samples-intake.ts'
import { sampleId } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/selling/reviews/${sampleId(230)}`
const at = '2026-11-20T11:00:00Z'

beforeEach(() => signedInAs())

it('lists reviews with how they stand', async () => {
  server.use(answer(intake.conflicts, () => ({ items: [sampleConflict()], nextCursor: null })))
  await renderApp('/selling/reviews')
  expect((await screen.findByRole('link', { name: 'The Cherry Orchard' })).getAttribute('href')).toBe(page)
  expect(screen.getByText('We are looking')).toBeTruthy()
})

it('shows what both sides said and takes mine', async () => {
  let said: unknown
  const other = { who: 'other' as const, text: 'Bought at the box office on 3 March.', at }
  server.use(
    answer(intake.conflict, () => sampleConflict({ statements: [other] })),
    answer(intake.addStatement, async ({ request }) => {
      said = await request.json()
      return sampleConflict({ statements: [other, { who: 'you', text: 'I have the order mail.', at }] })
    }),
  )
  const { user } = await renderApp(page)
  expect(await screen.findByText('Bought at the box office on 3 March.')).toBeTruthy()
  expect(screen.getByText(/Your ticket stays out until this is decided/)).toBeTruthy()
  await user.type(screen.getByLabelText('Your side'), 'I have the order mail.')
  await user.click(screen.getByRole('button', { name: 'Say it' }))
  expect(await screen.findByText('I have the order mail.', { selector: 'li p' })).toBeTruthy()
  expect(said).toEqual({ text: 'I have the order mail.' })
})

it('says what a decision means for ticket and money, and takes no more statements', async () => {
  server.use(
    answer(intake.conflict, () =>
      sampleConflict({
        side: 'holder',
        state: 'claimant_right',
        decision: 'The order is in their name.',
        decidedAt: at,
      }),
    ),
  )
  await renderApp(page)
  expect(await screen.findByText(/Your ticket is void and its offer is taken down/)).toBeTruthy()
  expect(screen.getByText('The order is in their name.')).toBeTruthy()
  expect(screen.queryByLabelText('Your side')).toBeNull()
})
