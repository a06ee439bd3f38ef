import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { intake } from '@fullhouse/contracts/intake'
import { ReaderBusy } from '@fullhouse/ticket-reader'
import {
  bombPass,
  hugePng,
  inflateBombPdf,
  javaScriptPdf,
  polyglot,
  truncatedPdf,
} from '@fullhouse/testkit/ticket-files/index'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '#platform/ids'
import { brokenInvariants } from '../../testing/broken-invariants.ts'
import { openShow } from '../../testing/sell-tickets.ts'
import type { TestAccount } from '../../testing/sign-up.ts'
import { startTestApp, type TestApp } from '../../testing/start-test-app.ts'
import { ownRead } from './own.ts'
import { readFileHandler } from './read-file.ts'
import { addFile, blankPdf, bring, change, fieldsOf, open, read, readAll, readingOf } from './test-intake.ts'

let app: TestApp
let nora: TestAccount
beforeAll(async () => {
  app = await startTestApp()
  nora = await app.signUp('Nora Berg')
})
afterAll(() => app.stop())

const two = readingOf([
  { payload: 'two-1', fields: fieldsOf({ row: 'A', seat: '1' }) },
  { payload: 'two-2', fields: fieldsOf({ row: 'A', seat: '2' }) },
])

async function waitingFile(name = newId()) {
  const { id } = await open(app, nora)
  const { files } = await addFile(app, nora, id, blankPdf(name))
  return { id, fileId: files[0]?.id ?? '' }
}
const rowOf = (fileId: string) =>
  ownRead(app.db).selectFrom('intake.file').selectAll().where('id', '=', fileId).executeTakeFirstOrThrow()
const told = async () =>
  (await app.db.selectFrom('platform.outbox').select('id').where('type', '=', 'intake.read').execute()).length

describe('a worker that is interrupted', () => {
  it('between reading and storing leaves a file to be read again, with one set of tickets', async () => {
    const { id, fileId } = await waitingFile()
    const { storage } = app.platform
    const put = (key: string, content: Uint8Array) =>
      key.endsWith('-1') ? Promise.reject(new Error('the worker is gone')) : storage.put(key, content)
    const dying = readFileHandler({ ...app.platform, storage: { ...storage, put } }, async () => two)
    await expect(dying.run({ fileId }, app.platform.log)).rejects.toThrow('gone')
    expect(await rowOf(fileId)).toMatchObject({ state: 'reading', attempts: 1 })
    await readAll(app, two)
    expect((await read(app, nora, id)).pieces).toHaveLength(2)
    expect(await brokenInvariants(app)).toEqual([])
  })

  it('after storing, or beside another at the same file, stores nothing twice', async () => {
    const { id, fileId } = await waitingFile()
    const before = await told()
    const handler = readFileHandler(app.platform, async () => {
      await sleep(50)
      return two
    })
    await Promise.all([1, 2, 3].map(() => handler.run({ fileId }, app.platform.log)))
    await handler.run({ fileId }, app.platform.log)
    expect((await read(app, nora, id)).pieces.map((piece) => piece.problem)).toEqual([null, null])
    expect(await told()).toBe(before + 1)
  })

  it('by the file itself, three times, refuses it', async () => {
    const { id, fileId } = await waitingFile()
    const killed = readFileHandler(app.platform, () => Promise.reject(new Error('killed')))
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await expect(killed.run({ fileId }, app.platform.log)).rejects.toThrow('killed')
    }
    const unread = vi.fn<() => Promise<typeof two>>()
    await readAll(app, unread)
    expect(unread).not.toHaveBeenCalled()
    expect(await read(app, nora, id)).toMatchObject({ files: [{ state: 'refused', reason: 'too_hard' }] })
  })
})

describe('a file that waits', () => {
  it('longer because the reader is busy loses no attempt', async () => {
    const { fileId } = await waitingFile()
    const busy = readFileHandler(app.platform, () => Promise.reject(new ReaderBusy()))
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await expect(busy.run({ fileId }, app.platform.log)).rejects.toThrow(ReaderBusy)
    }
    expect(await rowOf(fileId)).toMatchObject({ state: 'reading', attempts: 0 })
    await readAll(app, two)
  })

  it('though its job is lost is read again; one whose job waits is left to it', async () => {
    const { fileId } = await waitingFile()
    const kept = await waitingFile()
    const keys = async () => {
      const { rows } = await sql<{ key: string }>`
        select key from graphile_worker._private_jobs where key like 'intake.read-file:%' order by key`.execute(app.db)
      return rows.map((row) => row.key).filter((key) => key.includes(fileId) || key.includes(kept.fileId))
    }
    await sql`delete from graphile_worker._private_jobs where key = ${`intake.read-file:${fileId}`}`.execute(app.db)
    expect(await keys()).toEqual([`intake.read-file:${kept.fileId}`])
    await app.moveClock(180)
    await app.runSweeps()
    expect((await keys()).toSorted()).toEqual([fileId, kept.fileId].map((id) => `intake.read-file:${id}`).toSorted())
    await readAll(app, two)
  })

  it('and is taken out meanwhile leaves nothing behind', async () => {
    const { id, fileId } = await waitingFile()
    const handler = readFileHandler(app.platform, async () => {
      await app.call(nora)(intake.removeFile, { params: { id, fileId } })
      return two
    })
    await handler.run({ fileId }, app.platform.log)
    expect(await read(app, nora, id)).toMatchObject({ files: [], pieces: [] })
    for (const index of [0, 1]) expect(await app.platform.storage.get(`intake/${fileId}-${index}`)).toBeNull()
  })
})

it('untouched for thirty days is given up with all that is stored', async () => {
  const own = await startTestApp()
  try {
    const there = await openShow(own, { inDays: 90 })
    const seller = await own.signUp('Nora Berg')
    const old = await bring(own, seller, there, two)
    await own.moveClock(20 * 86_400)
    const touched = await bring(own, seller, there, readingOf([{ payload: 'x', fields: fieldsOf() }]))
    await change(own, seller, touched, { dateConfirmed: true })
    await own.moveClock(11 * 86_400)
    const { storage_key: key } = await ownRead(own.db)
      .selectFrom('intake.file')
      .select('storage_key')
      .where('intake_id', '=', old.id)
      .executeTakeFirstOrThrow()
    await own.settle()
    expect(await read(own, seller, old.id)).toMatchObject({ state: 'left', files: [], pieces: [] })
    expect(await read(own, seller, touched.id)).toMatchObject({ state: 'open', pieces: [{ state: 'found' }] })
    expect(await own.platform.storage.get(key ?? '')).toBeNull()
  } finally {
    await own.stop()
  }
})

describe('a hostile file', () => {
  it('is refused in words while the house answers as fast as ever', async () => {
    const files: [string, Buffer][] = [
      ['script.pdf', await javaScriptPdf()],
      ['bomb.pdf', await inflateBombPdf()],
      ['bomb.pkpass', Buffer.from(await bombPass())],
      ['huge.png', await hugePng(30_000, 30_000)],
      ['both.pdf', Buffer.from(await polyglot())],
      ['cut.pdf', await truncatedPdf()],
    ]
    const { id } = await open(app, nora)
    for (const [name, content] of files) await addFile(app, nora, id, Buffer.from(content), name)
    const health = watchHealth()
    const before = process.cpuUsage()
    await app.runJobs()
    const { user, system } = process.cpuUsage(before)
    // By processor time too: the machine may be busy, but the work is not done in this process.
    expect((user + system) / 1_000_000).toBeLessThan(5)
    expect(await health()).toBeLessThan(1_000)
    const seen = await read(app, nora, id)
    for (const file of seen.files) {
      expect(file, file.name).toMatchObject({ state: 'refused', reason: expect.stringMatching(/^[a-z_]+$/) })
    }
    expect(seen).toMatchObject({ pieces: [], questions: ['files', 'event'] })
  }, 120_000)
})

/** Asks for the health of the house again and again; tells how many milliseconds half of the answers took at most. */
function watchHealth(): () => Promise<number> {
  let over = false
  const watching = (async () => {
    const times: number[] = []
    while (!over) {
      const began = performance.now()
      await fetch(`${app.url}/health`)
      times.push(performance.now() - began)
      await sleep(200)
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity
  })()
  return () => {
    over = true
    return watching
  }
}
