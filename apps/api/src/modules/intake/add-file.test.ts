import { intake } from '@fullhouse/contracts/intake'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeOf, openShow, type Show } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { ownRead } from './own.ts'
import {
  addFile,
  blankPdf,
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

  it('fits into what one seller may have stored at once, over all that was begun, also in a race', async () => {
    const ida = await app.signUp('Ida Holm')
    const [{ id }, heavy] = [await open(app, ida), await open(app, ida)]
    const weigh = (size: number, key: string) => ({
      intake_id: heavy.id,
      name: key,
      size,
      sha256: Buffer.from(key),
      storage_key: key,
      state: 'read' as const,
    })
    const first = blankPdf('first')
    const most = 10 * 1024 * 1024
    const files = Array.from({ length: 19 }, (_, n) => weigh(most, `heavy ${n}`))
    await ownRead(app.db)
      .insertInto('intake.file')
      .values([...files, weigh(most - first.length, 'nearly')])
      .execute()
    const raced = await Promise.allSettled([addFile(app, ida, id, first), addFile(app, ida, id, blankPdf('other'))])
    expect(raced.map((added) => added.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(raced.find((added) => added.status === 'rejected')?.reason).toMatchObject({
      body: { code: 'intake.too_many_files', facts: { mostBytes: 209_715_200 } },
    })
    await app.call(ida)(intake.leave, { params: { id: heavy.id } })
    await expect(addFile(app, ida, id, blankPdf('another'))).resolves.toMatchObject({ id })
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
