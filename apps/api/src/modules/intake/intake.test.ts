import { intake, type Intake } from '@fullhouse/contracts/intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringTickets } from '../../testing/bring-tickets.ts'
import { codeOf, openShow, type Show } from '../../testing/sell-tickets.ts'
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

  it('is one of twenty open ones at most, until one is finished or given up', async () => {
    const olle = await app.signUp('Olle Ek')
    const begun = []
    for (let n = 0; n < 19; n += 1) begun.push(await open(app, olle))
    const raced = await Promise.allSettled([open(app, olle), open(app, olle)])
    expect(raced.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await codeOf(open(app, olle))).toBe('intake.too_many_open')
    await app.call(olle)(intake.leave, { params: { id: begun[0]?.id ?? '' } })
    await expect(open(app, olle)).resolves.toMatchObject({ state: 'open' })
  })

  it('makes at most a hundred tickets of one seller live at once, of dates not over, also in a race', async () => {
    const own = await startTestApp()
    try {
      const soon = await openShow(own, { inDays: 2 })
      const later = await openShow(own, { inDays: 20 })
      const seller = await own.signUp('Nora Berg')
      const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => `${from + n}`)
      await bringTickets(own, soon, seller, { safety: 'as_is', seats: numbers(1, 98), row: 'A' })
      const two = () => {
        const row = fresh()
        return readingOf(['1', '2'].map((seat) => ({ payload: fresh(), fields: fieldsOf({ row, seat }) })))
      }
      const begun = [await bring(own, seller, later, two()), await bring(own, seller, later, two())]
      const raced = await Promise.allSettled(begun.map((seen) => make(own, seller, seen)))
      expect(raced.map((made) => made.status).toSorted()).toEqual(['fulfilled', 'rejected'])
      expect(raced.find((made) => made.status === 'rejected')?.reason).toMatchObject({
        body: { code: 'intake.too_many_tickets', facts: { most: 100 } },
      })
      await own.moveClock(5 * 86_400)
      const again = begun[raced.findIndex((made) => made.status === 'rejected')] as Intake
      expect((await make(own, seller, again)).ticketIds).toHaveLength(2)
    } finally {
      await own.stop()
    }
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
