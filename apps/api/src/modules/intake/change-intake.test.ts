import type { Intake } from '@fullhouse/contracts/intake'
import { events } from '@fullhouse/contracts/events'
import { listings } from '@fullhouse/contracts/listings'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids'
import { codeOf, offer, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import {
  addFile,
  blankPdf,
  bring,
  change,
  fieldsOf,
  fresh,
  make,
  open,
  printedStart,
  read,
  readAll,
  readingOf,
  seatsAt,
} from './test-intake.ts'
import { ownRead } from './own.ts'

let app: TestApp
let show: Show
let nora: TestAccount
let starts: string
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
  starts = await printedStart(app, show)
})
afterAll(() => app.stop())

const seats = (...numbers: string[]) => seatsAt(starts, ...numbers)
const first = (seen: Intake) => {
  const [piece] = seen.pieces
  if (!piece) throw new Error('nothing was found')
  return piece
}

describe('the date', () => {
  it('is chosen where all that is printed agrees', async () => {
    const seen = await bring(app, nora, show, seats('1'))
    expect(seen).toMatchObject({
      version: 3,
      occurrence: { occurrenceId: show.occurrenceId },
      candidates: [{ because: ['title', 'date', 'time', 'venue', 'city'] }],
    })
  })

  it('is asked where it was not read, and offered', async () => {
    const { id } = await open(app, nora)
    await addFile(app, nora, id, blankPdf('no date'))
    await readAll(app, readingOf([{ payload: fresh(), fields: fieldsOf() }]))
    const seen = await read(app, nora, id)
    expect(seen).toMatchObject({
      occurrence: null,
      questions: ['event'],
      candidates: [{ occurrence: { occurrenceId: show.occurrenceId } }],
    })
  })

  it('printed otherwise must be confirmed, again for another date, and stays on the ticket', async () => {
    const other = await openShow(app, { inDays: 35 })
    const reading = readingOf([{ payload: fresh(), fields: fieldsOf({ startsAt: '2026-01-05T20:00', row: fresh() }) }])
    const seen = await bring(app, nora, show, reading)
    expect(seen).toMatchObject({ printedStartsAt: '2026-01-05T20:00', dateConfirmed: false, questions: ['date'] })
    await expect(make(app, nora, seen)).rejects.toMatchObject({
      body: { code: 'intake.not_ready', facts: { questions: ['date'] } },
    })
    const confirmed = await change(app, nora, seen, { dateConfirmed: true })
    expect(confirmed.questions).toEqual([])
    const moved = await change(app, nora, confirmed, { occurrenceId: other.occurrenceId })
    expect(moved).toMatchObject({ dateConfirmed: false, questions: ['date'] })
    const back = await change(app, nora, moved, { occurrenceId: show.occurrenceId, dateConfirmed: true })
    const made = await make(app, nora, back)
    const ticket = await app.call(nora)(tickets.get, { params: { id: made.ticketIds[0] ?? '' } })
    expect(ticket.printedStartsAt).toBe('2026-01-05T20:00')
  })

  it('of clearly another event must be confirmed like another date, and buyers are told', async () => {
    const fields = fieldsOf({ event: 'Hamlet', startsAt: starts, row: fresh() })
    const seen = await bring(app, nora, show, readingOf([{ payload: fresh(), fields }]))
    expect(seen).toMatchObject({ printedEvent: 'Hamlet', printedStartsAt: null, questions: ['date'] })
    expect(await codeOf(make(app, nora, seen))).toBe('intake.not_ready')
    const made = await make(app, nora, await change(app, nora, seen, { dateConfirmed: true }))
    const [id = ''] = made.ticketIds
    const ticket = await app.call(nora)(tickets.get, { params: { id } })
    expect(ticket).toMatchObject({ printedEvent: 'Hamlet', printedStartsAt: null })
    expect(await offer(app, nora, [id])).toMatchObject({ printedEvent: 'Hamlet' })
    const { items } = await app.call()(listings.forOccurrence, { params: { id: show.occurrenceId } })
    expect(items).toMatchObject([{ printedEvent: 'Hamlet', occurrence: { title: 'The Cherry Orchard' } }])
  })

  it('can be of an event just proposed by the seller, of nobody else’s, and of none that was declined', async () => {
    const reading = readingOf([{ payload: fresh(), fields: fieldsOf({ row: fresh() }) }])
    const olle = await app.signUp('Olle Ek')
    const body = {
      title: 'A Night Nobody Knows',
      category: 'concert' as const,
      venueId: (await app.call()(events.get, { params: { id: show.eventId } })).venue.id,
      occurrences: [{ startsAt: starts, endsAt: `${starts.slice(0, 11)}23:59` }],
    }
    const proposed = await app.call(nora)(events.propose, { body })
    const occurrenceId = proposed.occurrences[0]?.id ?? ''
    const seen = await bring(app, nora, { ...show, occurrenceId }, reading)
    expect(seen).toMatchObject({ occurrence: { occurrenceId }, awaitsApproval: true, questions: ['date'] })
    const foreign = await open(app, olle)
    expect(await codeOf(change(app, olle, foreign, { occurrenceId }))).toBe('platform.not_found')
    expect(await codeOf(change(app, nora, seen, { occurrenceId: newId() }))).toBe('platform.not_found')
    await app.call(show.agent)(events.decline, {
      params: { id: proposed.id },
      body: { reason: 'There is no such night.' },
    })
    expect(await read(app, nora, seen.id)).toMatchObject({ occurrence: null, questions: ['event'] })
    expect(await codeOf(make(app, nora, seen))).toBe('intake.not_ready')
  })
})

describe('what was read', () => {
  it('wrongly is corrected by the person, kept to learn from, and once declared it is said so', async () => {
    const fields = fieldsOf({ startsAt: starts, seat: '17', row: 'W' })
    const seen = await bring(app, nora, show, readingOf([{ payload: fresh(), fields }]))
    const { id } = first(seen)
    const faceValue = { amount: 49_900, currency: 'SEK' }
    const right = await change(app, nora, seen, {
      pieces: [{ id, seat: '11', gate: 'N', section: 'Stalls', faceValue }],
    })
    expect(first(right)).toMatchObject({
      seat: { value: '11', confidence: 0.95, corrected: true },
      gate: { value: 'N', confidence: 0, corrected: true },
      section: { value: 'Stalls', corrected: false },
    })
    await change(app, nora, right, { pieces: [{ id, seat: '11' }] })
    const kept = await ownRead(app.db)
      .selectFrom('intake.correction')
      .selectAll()
      .where('piece_id', '=', id)
      .orderBy('id')
      .execute()
    expect(kept).toMatchObject([
      { field: 'seat', read_value: '17', confidence_ppm: 950_000, right_value: '11' },
      { field: 'gate', read_value: null, confidence_ppm: 0, right_value: 'N' },
      { field: 'faceValue', read_value: { amount: 52_000, currency: 'SEK' }, right_value: faceValue },
    ])
    const made = await make(app, nora, await read(app, nora, seen.id))
    const ticket = await app.call(nora)(tickets.get, { params: { id: made.ticketIds[0] ?? '' } })
    expect(ticket).toMatchObject({ seat: { seat: '11', gate: 'N' }, faceValue, faceValueSource: 'declared' })
  })

  it('and corrected back is as read again', async () => {
    const seen = await bring(app, nora, show, seats('3'))
    const { id } = first(seen)
    const wrong = await change(app, nora, seen, { pieces: [{ id, faceValue: { amount: 1, currency: 'SEK' } }] })
    const back = await change(app, nora, wrong, { pieces: [{ id, faceValue: { amount: 52_000, currency: 'SEK' } }] })
    expect(first(back).faceValue).toMatchObject({ corrected: false })
    const made = await make(app, nora, back)
    const ticket = await app.call(nora)(tickets.get, { params: { id: made.ticketIds[0] ?? '' } })
    expect(ticket.faceValueSource).toBe('read')
  })

  it('unsurely is asked until it is confirmed', async () => {
    const fields = fieldsOf({ startsAt: starts, row: fresh() })
    const unsure = {
      ...fields,
      seat: { value: '8', confidence: 0.6 },
      faceValue: { value: { amount: 52_000, currency: 'SEK' }, confidence: 0.5 },
    }
    const seen = await bring(app, nora, show, readingOf([{ payload: fresh(), fields: unsure }]))
    expect(seen.questions).toEqual(['seats', 'face_value'])
    const { id } = first(seen)
    const said = await change(app, nora, seen, {
      pieces: [{ id, seat: '8', faceValue: { amount: 52_000, currency: 'SEK' } }],
    })
    expect(said.questions).toEqual([])
    const kept = await ownRead(app.db).selectFrom('intake.correction').selectAll().where('piece_id', '=', id).execute()
    expect(kept).toEqual([])
  })

  it('can be left out and taken in again', async () => {
    const seen = await bring(app, nora, show, seats('1', '2'))
    const out = await change(app, nora, seen, { pieces: [{ id: first(seen).id, leftOut: true }] })
    expect(out.pieces.map((piece) => piece.state)).toEqual(['left_out', 'found'])
    const back = await change(app, nora, out, { pieces: [{ id: first(seen).id, leftOut: false }] })
    expect(back.pieces.map((piece) => piece.state)).toEqual(['found', 'found'])
    const one = await change(app, nora, back, { pieces: [{ id: first(seen).id, leftOut: true }] })
    const made = await make(app, nora, one)
    expect(made.ticketIds).toHaveLength(1)
    const rows = await ownRead(app.db)
      .selectFrom('intake.piece')
      .select(['payload', 'picture_key'])
      .where('intake_id', '=', made.id)
      .orderBy('position')
      .execute()
    expect(rows).toMatchObject([
      { payload: null, picture_key: null },
      { payload: null, picture_key: expect.any(String) },
    ])
  })
})
