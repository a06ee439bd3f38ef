import { events } from '@fullhouse/contracts/events'
import type { Response } from '@fullhouse/contracts/endpoint'
import { tickets } from '@fullhouse/contracts/tickets'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { published } from '../../mocks/events.ts'
import { renderDesk } from '../../mocks/render-desk.tsx'
import { answer, problem } from '../../mocks/server.ts'
import { useServer } from '../../mocks/use-server.ts'

const server = useServer()
const occurrence = published.occurrences[0]?.id ?? ''
const address = `/scan?event=${published.id}&occurrence=${occurrence}&gate=North`
const seat = { section: 'Stalls', row: 'F', seat: '11', gate: 'N' }
const scanned: Response<typeof tickets.scan> = {
  verdict: 'accepted',
  scanId: '018f4c1e-7b1a-7c00-8000-000000000a01',
  seat: null,
  holderName: null,
  firstScanAt: null,
}

beforeEach(() => {
  server.use(answer(events.queue, { items: [published], nextCursor: null }), answer(events.get, published))
})

const verdicts: [string, Partial<Response<typeof tickets.scan>>, RegExp][] = [
  ['Let in', { verdict: 'accepted', seat, holderName: 'Ida Lind' }, /Stalls, row F, seat 11, Ida Lind/],
  ['Already used', { verdict: 'already_used', firstScanAt: '2027-03-13T18:38:00Z' }, /First let in at 13 Mar, 18:38/],
  ['Revoked', { verdict: 'revoked' }, /replaced when the ticket changed hands/],
  ['Wrong date', { verdict: 'wrong_occurrence' }, /for another date/],
  ['Unknown code', { verdict: 'unknown' }, /never made this code/],
]

it.each(verdicts)('says “%s” in words', async (words, verdict, explanation) => {
  server.use(answer(tickets.scan, { ...scanned, ...verdict }))
  const { user } = await renderDesk(address)
  await screen.findByLabelText('Code')
  await user.keyboard(`code-${words}{Enter}`)
  const verdictWords = await screen.findByText(words, { selector: 'p' })
  expect(verdictWords.parentElement?.textContent).toMatch(explanation)
  const history = within(screen.getByRole('table', { name: /this session/i }))
  expect(history.getAllByText(words).length).toBeGreaterThan(0)
})

it('keeps the field ready and sends the gate, each scan as an act of its own', async () => {
  const acts: { key: string | null; body: unknown }[] = []
  server.use(
    answer(tickets.scan, ({ headers, body }) => {
      acts.push({ key: headers.get('idempotency-key'), body })
      return scanned
    }),
  )
  const { user } = await renderDesk(address)
  const field = await screen.findByLabelText('Code')
  await user.keyboard('first{Enter}first{Enter}')
  await waitFor(() => expect(acts).toHaveLength(2))
  expect(acts[0]?.body).toEqual({ code: 'first', gate: 'North' })
  expect(acts[0]?.key).not.toBe(acts[1]?.key)
  expect(document.activeElement).toBe(field)
  expect(field).toHaveProperty('value', '')
})

it('tries an unanswered scan again as the same act', async () => {
  const keys: (string | null)[] = []
  server.use(
    answer(tickets.scan, ({ headers }) => {
      keys.push(headers.get('idempotency-key'))
      return keys.length === 1 ? problem(503, 'platform.busy', 'We are busy for a moment. Please try again.') : scanned
    }),
  )
  const { user } = await renderDesk(address)
  await screen.findByLabelText('Code')
  await user.keyboard('code{Enter}')
  await user.click(await screen.findByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Let in', { selector: 'p' })).toBeTruthy()
  expect(keys[0]).toBe(keys[1])
})

it('only looks when it should only check, and names the date a code is for', async () => {
  const elsewhere = { ...published.occurrences[1], id: '018f4c1e-7b1a-7c00-8000-0000000000c9' }
  server.use(
    answer(tickets.verify, {
      verdict: 'valid',
      seat,
      version: 1,
      occurrence: {
        occurrenceId: elsewhere.id,
        eventId: published.id,
        title: 'Three Sisters',
        venueName: 'Kungsgatan Theatre',
        city: 'Stockholm',
        country: 'SE',
        startsAt: '2027-03-14T15:00:00Z',
        endsAt: '2027-03-14T17:00:00Z',
        doorsAt: null,
        timeZone: 'Europe/Stockholm',
      },
    }),
  )
  const { user } = await renderDesk(address)
  await user.click(await screen.findByRole('switch', { name: /Check only/ }))
  await user.type(screen.getByLabelText('Code'), 'code{Enter}')
  expect(await screen.findByText('It is for Three Sisters, Sun 14 March 2027, 16:00.')).toBeTruthy()
})
