import { events } from '@fullhouse/contracts/events'
import { intake, type Intake, intakeProblems } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { venues } from '@fullhouse/contracts/venues'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleCandidate, sampleIntake, samplePiece, sampleStanding } from '../../mocks/samples-intake.ts'
import { sampleEvent, sampleId, sampleLine, sampleSummary, sampleTicket } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const page = `/sell/bring?intake=${sampleId(200)}&step=check`
const unsure = <T,>(value: T | null) => ({ value, confidence: 0.4, corrected: false })
const said = <T,>(value: T) => ({ value, confidence: 0, corrected: true })

/** The server's side: answers `begin`, and after a change what `next` makes of it. */
function changes(begin: Intake, next: Partial<Intake> = {}) {
  const bodies: Record<string, unknown>[] = []
  let now = begin
  server.use(
    answer(intake.get, () => now),
    answer(intake.change, async ({ request }) => {
      bodies.push((await request.json()) as Record<string, unknown>)
      now = { ...now, ...next, version: now.version + 1 }
      return now
    }),
  )
  return bodies
}

beforeEach(async () => {
  await signedInAs()
  server.use(
    answer(intake.mine, () => ({ items: [], nextCursor: null })),
    answer(intake.conflicts, () => ({ items: [], nextCursor: null })),
    answer(tickets.mine, () => ({ items: [], nextCursor: null })),
    answer(tickets.get, ({ params }) => sampleTicket({ id: String(params['id']), safety: 'as_is' })),
    answer(listings.standing, () => sampleStanding()),
  )
})

describe('what was read, read back', () => {
  it('asks what is unsure in an empty field, and saves what is typed', async () => {
    const bodies = changes(sampleIntake({ pieces: [samplePiece({ seat: unsure('17') })], questions: ['seats'] }), {
      pieces: [samplePiece({ seat: said('11') })],
      questions: [],
    })
    const { user } = await renderApp(page)
    const seat = await screen.findByLabelText<HTMLInputElement>('Seat')
    expect(seat.value).toBe('')
    expect(screen.getByRole('button', { name: 'Is it “17”?' })).toBeTruthy()
    const confirm = screen.getByRole('button', { name: 'It is right, go to the price' })
    expect(confirm.hasAttribute('disabled')).toBe(true)
    await user.type(seat, '11')
    await waitFor(() => expect(bodies).toHaveLength(1))
    expect(bodies[0]).toEqual({ version: 1, pieces: [{ id: sampleId(220), seat: '11' }] })
    await waitFor(() => expect(confirm.hasAttribute('disabled')).toBe(false))
  })

  it('takes an unsure reading as it is with one tap', async () => {
    const bodies = changes(sampleIntake({ pieces: [samplePiece({ seat: unsure('17') })], questions: ['seats'] }))
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Is it “17”?' }))
    await waitFor(() => expect(bodies[0]?.['pieces']).toEqual([{ id: sampleId(220), seat: '17' }]))
  })

  it('lets everything be corrected, also what was read for sure', async () => {
    const bodies = changes(sampleIntake())
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Correct it: ticket 1' }))
    const row = screen.getByLabelText<HTMLInputElement>('Row')
    expect(row.value).toBe('F')
    await user.clear(row)
    await user.type(row, 'G')
    await user.tab()
    await waitFor(() => expect(bodies.at(-1)?.['pieces']).toEqual([{ id: sampleId(220), row: 'G' }]))
  })

  it('repeats a change when reading in the background was counted meanwhile', async () => {
    const versions: unknown[] = []
    server.use(
      answer(intake.get, () => sampleIntake({ version: versions.length === 0 ? 1 : 5 })),
      answer(intake.change, async ({ request }) => {
        const { version } = (await request.json()) as { version: number }
        versions.push(version)
        return version === 5 ? sampleIntake({ version: 6 }) : refuse(intakeProblems.version_conflict)
      }),
    )
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Leave it out: ticket 1' }))
    await waitFor(() => expect(versions).toEqual([1, 5]))
    expect(screen.queryByText(/Not saved/)).toBeNull()
  })

  it('fills in what is the same on all tickets at once', async () => {
    const pieces = [sampleId(220), sampleId(221)].map((id) => samplePiece({ id, faceValue: unsure(null) }))
    const bodies = changes(sampleIntake({ pieces, questions: ['face_value'] }))
    const { user } = await renderApp(page)
    const [price] = await screen.findAllByLabelText('Printed price of one ticket')
    if (!price) throw new Error('no field')
    await user.type(price, '520')
    await user.click(screen.getByRole('button', { name: 'Use for all 2' }))
    const faceValue = { amount: 52_000, currency: 'SEK' }
    await waitFor(() => expect(bodies[0]?.['pieces']).toEqual(pieces.map(({ id }) => ({ id, faceValue }))))
  })

  it('says in words why a ticket stays out, and leads to its review', async () => {
    const piece = samplePiece({ state: 'in_review', problem: 'code_taken', conflictId: sampleId(230) })
    changes(sampleIntake({ pieces: [samplePiece({ id: sampleId(221) }), piece] }))
    await renderApp(page)
    expect(await screen.findByText(/Somebody else has brought this code before/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'See the review' }).getAttribute('href')).toBe(
      `/selling/reviews/${sampleId(230)}`,
    )
  })
})

describe('which event', () => {
  it('shows why a date is proposed, and one tap chooses it', async () => {
    const begin = sampleIntake({ occurrence: null, candidates: [sampleCandidate()], questions: ['event'] })
    const bodies = changes(begin, { occurrence: sampleLine(), questions: [] })
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: /The Cherry Orchard.*Title and date agree/ }))
    expect(await screen.findByText('Your tickets are for')).toBeTruthy()
    expect(bodies).toEqual([{ version: 1, occurrenceId: sampleId(20) }])
  })

  it('finds another event by its name', async () => {
    server.use(answer(events.search, () => ({ items: [sampleSummary({ title: 'The Seagull' })], nextCursor: null })))
    const bodies = changes(sampleIntake({ occurrence: null, questions: ['event'] }), { occurrence: sampleLine() })
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: /The Seagull/ }))
    await waitFor(() => expect(bodies).toEqual([{ version: 1, occurrenceId: sampleId(20) }]))
  })

  it('lets an unknown event be told about, begun with what is printed, and says that the tickets wait', async () => {
    let proposed: Record<string, unknown> = {}
    server.use(
      answer(events.search, () => ({ items: [], nextCursor: null })),
      answer(venues.search, () => ({ items: [sampleEvent().venue], nextCursor: null })),
      answer(events.propose, async ({ request }) => {
        proposed = (await request.json()) as Record<string, unknown>
        return sampleEvent({ state: 'in_review' })
      }),
    )
    const begin = sampleIntake({ occurrence: null, questions: ['event'] })
    const bodies = changes(begin, { occurrence: sampleLine(), awaitsApproval: true, questions: [] })
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It is not here: tell us about it' }))
    await user.click(await screen.findByRole('combobox', { name: 'Kind' }))
    await user.click(await screen.findByRole('option', { name: 'Theatre' }))
    await user.click(screen.getByRole('button', { name: 'Send the proposal' }))
    expect(await screen.findByText('We look at this event first')).toBeTruthy()
    expect(proposed).toMatchObject({
      title: 'The Cherry Orchard',
      venueId: sampleId(30),
      occurrences: [{ startsAt: '2027-03-13T20:00', endsAt: '2027-03-13T23:00' }],
    })
    expect(bodies).toEqual([{ version: 1, occurrenceId: sampleId(20) }])
  })

  it('shows both dates where they differ, and takes the person’s word', async () => {
    const begin = sampleIntake({ printedStartsAt: '2027-03-12T20:00', questions: ['date'] })
    const bodies = changes(begin, { dateConfirmed: true, questions: [] })
    const { user } = await renderApp(page)
    const question = within(await screen.findByRole('region', { name: 'The dates differ' }))
    expect(question.getByText(/12 March 2027/)).toBeTruthy()
    expect(question.getAllByText(/13 March 2027/).length).toBeGreaterThan(0)
    await user.click(question.getByRole('button', { name: /^They are for/ }))
    expect(await screen.findByText(/You said: these tickets are for/)).toBeTruthy()
    expect(bodies).toEqual([{ version: 1, dateConfirmed: true }])
  })

  it('shows both events where they differ, and takes the person’s word', async () => {
    const begin = sampleIntake({ printedEvent: 'Hamlet', questions: ['date'] })
    const bodies = changes(begin, { dateConfirmed: true, questions: [] })
    const { user } = await renderApp(page)
    const question = within(await screen.findByRole('region', { name: 'The events differ' }))
    expect(question.getByText('Hamlet')).toBeTruthy()
    await user.click(question.getByRole('button', { name: /^They are for The Cherry Orchard, / }))
    expect(await screen.findByText(/although Hamlet is printed on them/)).toBeTruthy()
    expect(bodies).toEqual([{ version: 1, dateConfirmed: true }])
  })
})

describe('making the tickets', () => {
  it('goes on to their price', async () => {
    changes(sampleIntake())
    server.use(answer(intake.makeTickets, () => sampleIntake({ state: 'done', ticketIds: [sampleId(70)] })))
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It is right, go to the price' }))
    await waitFor(() => expect(address()).toBe(`/sell?tickets=${sampleId(70)}`))
  })

  it('says first what stayed out under review, then goes on with the others', async () => {
    const made = samplePiece({ state: 'made', ticketId: sampleId(70) })
    const taken = samplePiece({
      id: sampleId(221),
      seat: said('12'),
      state: 'in_review',
      problem: 'code_taken',
      conflictId: sampleId(230),
    })
    const done = sampleIntake({ state: 'done', pieces: [made, taken], ticketIds: [sampleId(70)] })
    changes(sampleIntake({ pieces: [samplePiece(), samplePiece({ id: sampleId(221) })] }))
    server.use(
      answer(intake.makeTickets, () => done),
      answer(tickets.mine, () => ({ items: [sampleTicket({ safety: 'as_is' })], nextCursor: null })),
    )
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'They are right, go to the price' }))
    expect(await screen.findByText('1 ticket is under review')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Review of Stalls, row F, seat 12' })).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: 'Go to the price' }))
    await waitFor(() => expect(address()).toBe(`/sell?tickets=${sampleId(70)}`))
  })

  it('says so when every one of them is taken, and shows the reviews', async () => {
    const taken = samplePiece({ state: 'in_review', problem: 'code_taken', conflictId: sampleId(230) })
    let tried = false
    server.use(
      answer(intake.get, () => (tried ? sampleIntake({ state: 'done', pieces: [taken] }) : sampleIntake())),
      answer(intake.makeTickets, () => {
        tried = true
        return refuse(intakeProblems.code_taken)
      }),
    )
    const { user } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'It is right, go to the price' }))
    expect(await screen.findByRole('heading', { name: 'None of these could be brought in' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Review of Stalls, row F, seat 11' })).toBeTruthy()
  })
})
