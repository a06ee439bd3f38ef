import { intake, type Intake } from '@fullhouse/contracts/intake'
import { tickets } from '@fullhouse/contracts/tickets'
import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { answer } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleFile, sampleIntake, samplePiece } from '../../mocks/samples-intake.ts'
import { sampleId } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const named = sampleIntake({ delivery: 'transfer', files: [], pieces: [], questions: ['seats', 'app', 'proof'] })

beforeEach(async () => {
  await signedInAs()
  server.use(answer(tickets.mine, () => ({ items: [], nextCursor: null })))
})

it('begins by choosing the event, then asks for app and seats', async () => {
  let opened: unknown
  const bodies: unknown[] = []
  let now: Intake = { ...named, occurrence: null }
  server.use(
    answer(intake.open, async ({ request }) => {
      opened = await request.json()
      return now
    }),
    answer(intake.get, () => now),
    answer(intake.change, async ({ request }) => {
      bodies.push(await request.json())
      now = { ...named, version: now.version + 1 }
      return now
    }),
  )
  const { user, address } = await renderApp('/sell/bring?way=transfer')
  await user.type(await screen.findByRole('searchbox'), 'cherry')
  await user.click(await screen.findByRole('button', { name: /The Cherry Orchard/ }))
  expect(await screen.findByLabelText('Which app are they in?')).toBeTruthy()
  expect(opened).toEqual({ delivery: 'transfer' })
  expect(bodies).toEqual([{ version: 1, occurrenceId: sampleId(20) }])
  expect(address()).toBe(`/sell/bring?intake=${sampleId(200)}`)
})

it('sends app, seats and face value as one answer, and goes on to the proof', async () => {
  let body: unknown
  server.use(
    answer(intake.get, () => named),
    answer(intake.change, async ({ request }) => {
      body = await request.json()
      return { ...named, app: 'AXS', version: 2 }
    }),
  )
  const { user, address } = await renderApp(`/sell/bring?intake=${sampleId(200)}`)
  await user.click(await screen.findByRole('button', { name: 'Continue' }))
  expect((await screen.findAllByText('Please fill this in.')).length).toBe(3)
  await user.click(screen.getByRole('button', { name: 'AXS' }))
  await user.type(screen.getByLabelText('Block or section'), 'Block A')
  await user.type(screen.getByLabelText(/^Row/), '4')
  await user.type(screen.getByLabelText('Seat numbers'), '11–12')
  await user.type(screen.getByLabelText('Printed price of one ticket'), '450')
  await user.click(screen.getByRole('button', { name: 'Continue' }))
  await waitFor(() => expect(address()).toContain('step=check'))
  expect(body).toEqual({
    version: 1,
    app: 'AXS',
    seats: { section: 'Block A', row: '4', seats: ['11', '12'], faceValue: { amount: 45_000, currency: 'SEK' } },
  })
})

it('asks for the proof before the tickets are made', async () => {
  let now: Intake = {
    ...named,
    app: 'AXS',
    pieces: [samplePiece({ fileId: null, codeHint: null })],
    questions: ['proof'],
  }
  server.use(answer(intake.get, () => now))
  const { queryClient } = await renderApp(`/sell/bring?intake=${sampleId(200)}&step=check`)
  const confirm = await screen.findByRole('button', { name: 'It is right, go to the price' })
  expect(confirm.hasAttribute('disabled')).toBe(true)
  expect(screen.getByText('The proof that they are yours', { exact: false })).toBeTruthy()
  now = { ...now, files: [sampleFile({ name: 'app.png', tickets: 0 })], questions: [] }
  await queryClient.invalidateQueries()
  expect(await screen.findByText('Proof added')).toBeTruthy()
  expect(confirm.hasAttribute('disabled')).toBe(false)
})
