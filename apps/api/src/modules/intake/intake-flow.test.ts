import { listings } from '@fullhouse/contracts/listings'
import { intake } from '@fullhouse/contracts/intake'
import { tickets } from '@fullhouse/contracts/tickets'
import { printTicketPdf } from '@fullhouse/testkit/ticket-files/index'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { addFile, make, open, orderFor, read } from './test-intake.ts'

// The real reader, in its sealed child: the way people go. It may wait for a processor.
vi.setConfig({ testTimeout: 120_000 })

let app: TestApp
let show: Show
let nora: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
})
afterAll(() => app.stop())

it('a PDF of three tickets becomes three tickets to sell, without a question', async () => {
  const order = await orderFor(app, show, 3)
  const begun = await open(app, nora)
  expect(begun).toMatchObject({ state: 'open', questions: ['files', 'event'], pieces: [] })
  const waiting = await addFile(app, nora, begun.id, await printTicketPdf(order), 'My tickets.pdf')
  expect(waiting).toMatchObject({
    files: [{ name: 'My tickets.pdf', state: 'reading' }],
    questions: ['reading', 'event'],
  })
  await app.runJobs()
  const seen = await read(app, nora, begun.id)
  expect(seen).toMatchObject({
    files: [{ state: 'read', format: 'pdf', pages: 3, tickets: 3 }],
    occurrence: { occurrenceId: show.occurrenceId },
    candidates: [{ occurrence: { occurrenceId: show.occurrenceId } }],
    printedStartsAt: null,
    printedEvent: null,
    questions: [],
  })
  expect(seen.pieces.map((piece) => piece.seat.value)).toEqual(order.map((ticket) => ticket.seat))
  const picture = await app.call(nora)(intake.picture, { params: { id: seen.id, pieceId: seen.pieces[0]?.id ?? '' } })
  expect(picture.type).toBe('image/png')
  const made = await make(app, nora, seen)
  expect(made).toMatchObject({ state: 'done', questions: [] })
  expect(made.ticketIds).toHaveLength(3)
  const held = await app.call(nora)(tickets.get, { params: { id: made.ticketIds[0] ?? '' } })
  expect(held).toMatchObject({ safety: 'as_is', faceValueSource: 'read', state: 'valid' })
  const price = { amount: 51_000, currency: 'SEK' }
  const offered = await app.call(nora)(listings.create, { body: { ticketIds: made.ticketIds, price } })
  expect(offered).toMatchObject({ state: 'active', safety: 'as_is' })
  expect(await brokenInvariants(app)).toEqual([])
})
