import { intake, intakeProblems } from '@fullhouse/contracts/intake'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { http, HttpResponse } from 'msw'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer, refuse } from '../../mocks/answer.ts'
import { renderApp } from '../../mocks/render-app.tsx'
import { sampleFile, sampleIntake, samplePiece, sampleStanding } from '../../mocks/samples-intake.ts'
import { sampleId } from '../../mocks/samples.ts'
import { signedInAs } from '../../mocks/sign-in.ts'
import { useServer } from '../../mocks/use-server.ts'
import { reasonTexts } from './reason-texts.ts'

const [report = ''] = Object.values(
  import.meta.glob<string>('../../../../../packages/ticket-reader/src/report.ts', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
/** The reader's own list; the web does not depend on it. */
const reasons = [...(/const reasons = \[([^]*?)\] as const/.exec(report)?.[1]?.matchAll(/'(\w+)'/g) ?? [])].map(
  ([, reason]) => reason,
)

const server = useServer()
const pdf = (name = 'cherry-orchard.pdf') => new File(['%PDF-1.7'], name, { type: 'application/pdf' })
const page = `/sell/bring?intake=${sampleId(200)}`
const blank = sampleIntake({ files: [], pieces: [], occurrence: null, questions: ['files', 'event'] })

async function drop(...files: File[]) {
  const area = await screen.findByRole('group', { name: /Drop your tickets here|More tickets/ })
  fireEvent.drop(area, { dataTransfer: { files } })
}

beforeEach(async () => {
  await signedInAs()
  server.use(
    answer(intake.mine, () => ({ items: [], nextCursor: null })),
    answer(intake.conflicts, () => ({ items: [], nextCursor: null })),
    answer(tickets.mine, () => ({ items: [], nextCursor: null })),
    answer(listings.standing, () => sampleStanding()),
  )
})

it('has its own words for every reason a file can be refused for', () => {
  expect(reasons.length).toBeGreaterThan(10)
  // The last one is the intake's own: the file is good, there is no room for it.
  const all = [...reasons, 'too_many_tickets']
  expect(new Set(Object.keys(reasonTexts))).toEqual(new Set(all))
  const said = Object.values(reasonTexts).map(({ title }) => title)
  expect(new Set(said).size).toBe(all.length)
})

describe('bringing files', () => {
  it('begins with the first file, reads it, and leads on to what was read', async () => {
    const named: (string | null)[] = []
    let state: 'reading' | 'read' = 'reading'
    server.use(
      answer(intake.open, () => blank),
      answer(intake.addFile, ({ request }) => {
        named.push(request.headers.get('x-file-name'))
        return sampleIntake({ files: [sampleFile({ state: 'reading', tickets: 0 })], pieces: [], version: 2 })
      }),
      answer(intake.get, () =>
        state === 'reading'
          ? sampleIntake({ files: [sampleFile({ state: 'reading', tickets: 0 })], pieces: [], version: 2 })
          : sampleIntake({ version: 3 }),
      ),
    )
    const { user, address } = await renderApp('/sell/bring')
    await drop(pdf('Körsbärsträdgården.pdf'))
    expect(await screen.findByText('Reading what stands on it', { selector: '.sr-only' })).toBeTruthy()
    expect(address()).toBe(page)
    expect(named).toEqual([encodeURIComponent('Körsbärsträdgården.pdf')])
    state = 'read'
    await user.click(await screen.findByRole('button', { name: 'Look at the ticket' }))
    expect(await screen.findByRole('heading', { name: 'Is this your ticket?' })).toBeTruthy()
    expect(screen.getByText('Code ending 8858')).toBeTruthy()
    expect(document.activeElement?.id).toBe('main')
    expect(address()).toBe(`${page}&step=check`)
  })

  it('says what is wrong with a refused file and what to do', async () => {
    const files = [sampleFile({ state: 'refused', reason: 'boarding_pass', tickets: 0 })]
    server.use(answer(intake.get, () => ({ ...blank, files })))
    await renderApp(page)
    expect(await screen.findByText(reasonTexts.boarding_pass.title)).toBeTruthy()
    expect(screen.getByText(reasonTexts.boarding_pass.todo)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Look at/ })).toBeNull()
  })

  it('tells at once that a file is empty, without beginning anything', async () => {
    await renderApp('/sell/bring')
    await drop(new File([], 'nothing.pdf'))
    expect(await screen.findByText(reasonTexts.empty.title)).toBeTruthy()
  })

  it('has the same words where the server turns a file away, and lets it be taken out', async () => {
    server.use(
      answer(intake.get, () => blank),
      answer(intake.addFile, () => refuse(intakeProblems.file_unsupported)),
    )
    const { user } = await renderApp(page)
    await drop(pdf('song.mp3'))
    expect(await screen.findByText(reasonTexts.unsupported.title)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Take song.mp3 out' }))
    await waitFor(() => expect(screen.queryByText('song.mp3')).toBeNull())
  })

  it('keeps a file while there is no network, and sends it when there is one again', async () => {
    let online = false
    server.use(
      answer(intake.get, () => blank),
      http.post(`*/v1/intake/${sampleId(200)}/files`, () =>
        online ? HttpResponse.json(sampleIntake({ version: 2 }), { status: 201 }) : HttpResponse.error(),
      ),
    )
    await renderApp(page)
    await drop(pdf())
    expect(await screen.findByText('Not sent yet')).toBeTruthy()
    online = true
    window.dispatchEvent(new Event('online'))
    expect(await screen.findByRole('button', { name: 'Look at the ticket' })).toBeTruthy()
  })

  it('shows who made a wallet pass, and when nobody can tell', async () => {
    const pass = { organization: 'Kungsgatan Theatre', manifest: 'matches' as const, issuer: 'apple' as const }
    const files = [
      sampleFile({ id: sampleId(211), name: 'one.pkpass', pass: { ...pass, signature: 'valid' } }),
      sampleFile({ id: sampleId(212), name: 'two.pkpass', pass: { ...pass, signature: 'missing', issuer: null } }),
    ]
    server.use(answer(intake.get, () => sampleIntake({ files })))
    await renderApp(page)
    expect(await screen.findByText(/Signed by Kungsgatan Theatre under Apple’s pass programme/)).toBeTruthy()
    expect(screen.getByText(/The signature is missing, so nobody can tell/)).toBeTruthy()
  })

  it('gives up only when asked once more', async () => {
    let left = 0
    server.use(
      answer(intake.get, () => sampleIntake({ pieces: [samplePiece()] })),
      answer(intake.leave, () => {
        left += 1
      }),
    )
    const { user, address } = await renderApp(page)
    await user.click(await screen.findByRole('button', { name: 'Give up' }))
    expect(left).toBe(0)
    await user.click(await screen.findByRole('button', { name: 'Delete and give up' }))
    await waitFor(() => expect(address()).toBe('/sell'))
    expect(left).toBe(1)
  })
})
