import { intake, type Intake } from '@fullhouse/contracts/intake'
import { events } from '@fullhouse/contracts/events'
import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import {
  addFile,
  blankPdf,
  bring,
  change,
  fieldsOf,
  make,
  open,
  printedStart,
  read,
  readAll,
  readingOf,
} from './test-intake.ts'
import { ownRead } from './own.ts'

let app: TestApp
let show: Show
let nora: TestAccount
let starts: string
let count = 0
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
  starts = await printedStart(app, show)
})
afterAll(() => app.stop())

const fresh = () => `code-${(count += 1)}`
const seats = (...numbers: string[]) =>
  readingOf(numbers.map((seat) => ({ payload: fresh(), fields: fieldsOf({ startsAt: starts, row: fresh(), seat }) })))
const first = (seen: Intake) => {
  const [piece] = seen.pieces
  if (!piece) throw new Error('nothing was found')
  return piece
}

describe('a file', () => {
  it('with nothing in it, or of no kind we read, is refused at once', async () => {
    const { id } = await open(app, nora)
    expect(await codeOf(addFile(app, nora, id, Buffer.alloc(0)))).toBe('intake.file_empty')
    for (const text of [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      'MZ\u0090',
      'Dear Nora, your tickets',
      '{"a":1}',
    ]) {
      expect(await codeOf(addFile(app, nora, id, Buffer.from(text)))).toBe('intake.file_unsupported')
    }
  })

  it('that is there already changes nothing', async () => {
    const { id } = await open(app, nora)
    const once = await addFile(app, nora, id, blankPdf('same'), 'one.pdf')
    const again = await addFile(app, nora, id, blankPdf('same'), 'two.pdf')
    expect(again).toMatchObject({ version: once.version, files: [{ name: 'one.pdf' }] })
    const both = await Promise.all([1, 2, 3].map(() => addFile(app, nora, id, blankPdf('raced'))))
    expect(both.every((seen) => seen.files.length === 2)).toBe(true)
  })

  it('is one of ten at most', async () => {
    const { id } = await open(app, nora)
    for (let n = 0; n < 10; n += 1) await addFile(app, nora, id, blankPdf(`file ${n}`))
    expect(await codeOf(addFile(app, nora, id, blankPdf('one too many')))).toBe('intake.too_many_files')
    await expect(addFile(app, nora, id, blankPdf('file 3'))).resolves.toMatchObject({ id })
  })

  it('with more tickets than a listing takes is refused in words', async () => {
    const { id } = await open(app, nora)
    await addFile(app, nora, id, blankPdf('61'))
    await readAll(app, { ...seats(...Array.from({ length: 61 }, (_, n) => `${n}`)), pictures: [] })
    const seen = await read(app, nora, id)
    expect(seen).toMatchObject({ files: [{ state: 'refused', reason: 'too_many_tickets' }], pieces: [] })
  })

  it('says why it gives no ticket', async () => {
    const { id } = await open(app, nora)
    await addFile(app, nora, id, blankPdf('a flight'))
    await readAll(app, readingOf([{ payload: 'M1HOLM' }], { ok: false, reason: 'boarding_pass', kind: 'other' }))
    const seen = await read(app, nora, id)
    expect(seen).toMatchObject({
      files: [{ state: 'refused', reason: 'boarding_pass' }],
      pieces: [],
      questions: ['files', 'event'],
    })
  })

  it('can be taken out again with what was read from it; a twin of it then counts', async () => {
    const { id } = await open(app, nora)
    const payload = fresh()
    const reading = readingOf([{ payload, fields: fieldsOf({ startsAt: starts, row: fresh() }) }])
    for (const name of ['photo', 'pdf']) {
      await addFile(app, nora, id, blankPdf(name), name)
      await readAll(app, reading)
    }
    const seen = await read(app, nora, id)
    expect(seen.pieces.map((piece) => piece.problem)).toEqual([null, 'twice_here'])
    const params = { id, fileId: seen.files[0]?.id ?? '' }
    const left = await app.call(nora)(intake.removeFile, { params })
    expect(left).toMatchObject({ files: [{ name: 'pdf' }], pieces: [{ state: 'found', problem: null }] })
    await app.runJobs()
    expect(await codeOf(app.call(nora)(intake.removeFile, { params }))).toBe('platform.not_found')
    expect((await make(app, nora, left)).ticketIds).toHaveLength(1)
  })
})

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
    expect(seen).toMatchObject({ occurrence: { occurrenceId }, awaitsApproval: true, questions: [] })
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

describe('a transfer', () => {
  const named = { section: 'Stalls', row: 'J', seats: ['1', '2'], faceValue: { amount: 52_000, currency: 'SEK' } }

  it('needs its app, its seats and a proof, which may be a page without a code', async () => {
    const begun = await open(app, nora, 'transfer')
    expect(begun.questions).toEqual(['event', 'seats', 'app', 'proof'])
    const asked = await change(app, nora, begun, { occurrenceId: show.occurrenceId, app: 'Ticketmaster', seats: named })
    expect(asked.questions).toEqual(['proof'])
    await addFile(app, nora, asked.id, blankPdf('proof'))
    await readAll(app, readingOf([], { reason: 'no_barcode', fields: fieldsOf({ startsAt: starts }) }))
    const proved = await read(app, nora, asked.id)
    expect(proved).toMatchObject({ questions: [], files: [{ state: 'read', reason: null }], pieces: [{}, {}] })
    const made = await make(app, nora, proved)
    const ticket = await app.call(nora)(tickets.get, { params: { id: made.ticketIds[0] ?? '' } })
    expect(ticket).toMatchObject({ safety: 'transfer', app: 'Ticketmaster', code: null, faceValueSource: 'declared' })
    expect(await brokenInvariants(app)).toEqual([])
  })

  it('takes its seats from a proof that shows them, until they are named', async () => {
    const { id } = await open(app, nora, 'transfer')
    await addFile(app, nora, id, blankPdf('shows a seat'))
    const payload = fresh()
    await readAll(app, readingOf([{ payload, fields: fieldsOf({ startsAt: starts, seat: '41' }) }]))
    const seen = await read(app, nora, id)
    expect(seen).toMatchObject({
      pieces: [{ seat: { value: '41' }, codeHint: null, symbology: null, hasPicture: false }],
      questions: ['app'],
    })
    expect(
      await ownRead(app.db)
        .selectFrom('intake.piece')
        .select(['payload', 'payload_print'])
        .where('intake_id', '=', id)
        .execute(),
    ).toEqual([{ payload: null, payload_print: null }])
    const renamed = await change(app, nora, seen, {
      seats: { section: 'Circle', count: 3, faceValue: named.faceValue },
    })
    expect(renamed.pieces.map(({ section, seat }) => [section.value, seat.value])).toEqual(
      Array.from({ length: 3 }, () => ['Circle', null]),
    )
  })

  it('takes no file that harms, and no seat twice', async () => {
    const begun = await open(app, nora, 'transfer')
    await addFile(app, nora, begun.id, blankPdf('harm'))
    await readAll(app, readingOf([], { ok: false, reason: 'active_content' }))
    const seen = await read(app, nora, begun.id)
    expect(seen).toMatchObject({ files: [{ state: 'refused', reason: 'active_content' }] })
    expect(seen.questions).toContain('proof')
    expect(await codeOf(change(app, nora, seen, { seats: { ...named, seats: ['7', '7'] } }))).toBe(
      'platform.invalid_input',
    )
  })

  it('is no answer for files that are passed on', async () => {
    const begun = await open(app, nora)
    for (const answer of [{ seats: named }, { app: 'Ticketmaster' }]) {
      expect(await codeOf(change(app, nora, begun, answer))).toBe('platform.invalid_input')
    }
  })
})

describe('an intake', () => {
  it('goes on where it was interrupted', async () => {
    const ida = await app.signUp('Ida Holm')
    const seen = await bring(app, ida, show, seats('1', '2'))
    const mine = await app.call(ida)(intake.mine, {})
    expect(mine.items).toMatchObject([{ id: seen.id, tickets: 2, printed: { event: 'The Cherry Orchard' } }])
    await make(app, ida, seen)
    expect((await app.call(ida)(intake.mine, {})).items).toEqual([])
  })

  it('is changed and made only as it was last seen', async () => {
    const seen = await bring(app, nora, show, seats('1'))
    const stale = { ...seen, version: seen.version - 1 }
    expect(await codeOf(change(app, nora, stale, { dateConfirmed: true }))).toBe('intake.version_conflict')
    expect(await codeOf(make(app, nora, stale))).toBe('intake.version_conflict')
  })

  it('is made once: a repeat with the same key gets the same answer, anything later is refused', async () => {
    const seen = await bring(app, nora, show, seats('1', '2'))
    const key = { idempotencyKey: `make ${seen.id}` }
    const once = (by = key) =>
      app.call(nora)(intake.makeTickets, { params: { id: seen.id }, body: { version: seen.version } }, by)
    const answers = await Promise.all([once(), once(), once()])
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await codeOf(once({ idempotencyKey: 'another' }))).toBe('intake.not_open')
    for (const attempt of [
      () => addFile(app, nora, seen.id, blankPdf('late')),
      () => change(app, nora, seen, { dateConfirmed: true }),
      () => app.call(nora)(intake.leave, { params: { id: seen.id } }),
    ]) {
      expect(await codeOf(attempt())).toBe('intake.not_open')
    }
  })

  it('of a date that is over is refused', async () => {
    const own = await startTestApp()
    try {
      const soon = await openShow(own, { inDays: 2 })
      const seller = await own.signUp('Nora Berg')
      const seen = await bring(own, seller, soon, readingOf([{ payload: 'late', fields: fieldsOf() }]))
      await own.moveClock(5 * 86_400)
      expect(await codeOf(make(own, seller, seen))).toBe('intake.occurrence_over')
      const next = await open(own, seller)
      expect(await codeOf(change(own, seller, next, { occurrenceId: soon.occurrenceId }))).toBe(
        'intake.occurrence_over',
      )
      expect((await read(own, seller, seen.id)).candidates).toEqual([])
    } finally {
      await own.stop()
    }
  })

  it('that is left keeps nothing of what was read', async () => {
    const seen = await bring(app, nora, show, seats('1', '2'))
    const keys = await storedKeys(seen.id)
    expect(keys).toHaveLength(3)
    await app.call(nora)(intake.leave, { params: { id: seen.id } })
    expect(await read(app, nora, seen.id)).toMatchObject({ state: 'left', files: [], pieces: [], questions: [] })
    await app.runJobs()
    for (const key of keys) expect(await app.platform.storage.get(key)).toBeNull()
  })

  it('keeps originals sealed while it is open, pages of its tickets after', async () => {
    const seen = await bring(app, nora, show, seats('1'))
    const keys = await storedKeys(seen.id)
    for (const key of keys) {
      const sealed = Buffer.from((await app.platform.storage.get(key)) ?? [])
      expect(sealed.length).toBeGreaterThan(20)
      expect(sealed.includes('%PDF') || sealed.includes('a picture of')).toBe(false)
    }
    const made = await make(app, nora, seen)
    await app.runJobs()
    const [original, page] = keys as [string, string]
    expect(await app.platform.storage.get(original)).toBeNull()
    expect(await app.platform.storage.get(page)).not.toBeNull()
    const picture = app.call(nora)(intake.picture, { params: { id: made.id, pieceId: first(made).id } })
    expect(await codeOf(picture)).toBe('intake.no_picture')
  })

  it('takes sixty tickets at most, those in review counted', async () => {
    const ida = await app.signUp('Ida Holm')
    const payload = fresh()
    const of = (seat: string) => readingOf([{ payload, fields: fieldsOf({ startsAt: starts, row: fresh(), seat }) }])
    await make(app, nora, await bring(app, nora, show, of('1')))
    expect(await codeOf(make(app, ida, await bring(app, ida, show, of('2'))))).toBe('intake.code_taken')
    const [review] = (await app.call(ida)(intake.conflicts, {})).items
    const begun = await open(app, ida, 'transfer')
    const piece = { intake_id: begun.id, state: 'in_review' as const, conflict_id: review?.id ?? '' }
    await ownRead(app.db)
      .insertInto('intake.piece')
      .values(Array.from({ length: 41 }, (_, position) => ({ ...piece, position })))
      .execute()
    const seatsOf = (number: number) => ({ section: 'A', count: number, faceValue: { amount: 1, currency: 'SEK' } })
    expect(await codeOf(change(app, ida, begun, { seats: seatsOf(20) }))).toBe('intake.too_many_tickets')
    await expect(change(app, ida, begun, { seats: seatsOf(19) })).resolves.toMatchObject({ version: 2 })
  })
})

async function storedKeys(intakeId: string): Promise<string[]> {
  const files = await ownRead(app.db)
    .selectFrom('intake.file')
    .select('storage_key as key')
    .where('intake_id', '=', intakeId)
    .execute()
  const pieces = await ownRead(app.db)
    .selectFrom('intake.piece')
    .select('picture_key as key')
    .where('intake_id', '=', intakeId)
    .orderBy('position')
    .execute()
  return [...files, ...pieces].flatMap((row) => row.key ?? [])
}
