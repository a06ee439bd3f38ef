import { tickets } from '@fullhouse/contracts/tickets'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { codeOf, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import {
  addFile,
  blankPdf,
  change,
  fieldsOf,
  fresh,
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
beforeAll(async () => {
  app = await startTestApp()
  show = await openShow(app)
  nora = await app.signUp('Nora Berg')
  starts = await printedStart(app, show)
})
afterAll(() => app.stop())

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
