import { inTransaction } from '#platform/db'
import { handles, type JobHandler } from '#platform/jobs'
import type { Platform } from '#platform/part'
import { pageContext } from '#modules/tickets'
import { type FileReport, ReaderBusy, type Reading } from '@fullhouse/ticket-reader'
import { noReport } from '@fullhouse/ticket-reader/report'
import { sql } from 'kysely'
import { own, ownRead } from './own.ts'
import { readFileJob } from './read-file-job.ts'
import { originalContext } from './stored-files.ts'
import { storeReading } from './store-reading.ts'

/** Reads one file where it can do no harm; given from outside so that tests can stand in for the sealed child. */
export type ReadTickets = (bytes: Uint8Array, options: { pictures: boolean }) => Promise<Reading>

type Tools = Pick<Platform, 'db' | 'cipher' | 'storage' | 'keys'>

/** A file that took the worker with it so often is not tried again. */
const mostAttempts = 3

/**
 * Reads a file outside any transaction, then stores all that was read in one. Run twice, or by two workers at once,
 * it stores one reading: the file's state decides.
 */
export function readFileHandler(tools: Tools, read: ReadTickets): JobHandler {
  return handles(readFileJob, async ({ fileId }, log) => {
    const file = await takeFile(tools, fileId)
    if (!file) return
    const began = Date.now()
    const { report, pictures } = await readOriginal(tools, file, read)
    const pictureKeys = await storePictures(tools, fileId, pictures)
    const { end, kept } = await inTransaction(tools.db, (tx) =>
      storeReading(tx, tools, { fileId, report, pictureKeys }),
    )
    for (const key of pictureKeys) if (!kept.includes(key)) await tools.storage.remove(key)
    const { ok, reason, format, tickets } = report
    log.info({ fileId, ok, reason, format, tickets: tickets.length, ms: Date.now() - began, end }, 'a file was read')
  })
}

interface Taken {
  id: string
  storage_key: string | null
  attempts: number
  delivery: 'as_is' | 'transfer'
}

/** Counts the attempt before it is made, so that a file which ends the process is counted too. */
async function takeFile({ db }: Tools, fileId: string): Promise<Taken | null> {
  return inTransaction(db, async (tx) => {
    const file = await own(tx)
      .updateTable('intake.file as f')
      .from('intake.intake as i')
      .set({ attempts: sql<number>`f.attempts + 1` })
      .whereRef('i.id', '=', 'f.intake_id')
      .where('f.id', '=', fileId)
      .where('f.state', '=', 'reading')
      .where('i.state', '=', 'open')
      .returning(['f.id', 'f.storage_key', 'f.attempts', 'i.delivery'])
      .executeTakeFirst()
    return file ?? null
  })
}

async function readOriginal(tools: Tools, file: Taken, read: ReadTickets): Promise<Reading> {
  const refusedFor = (reason: FileReport['reason']): Reading => ({ report: { ...noReport, reason }, pictures: [] })
  if (file.attempts > mostAttempts) return refusedFor('too_hard')
  const sealed = file.storage_key === null ? null : await tools.storage.get(file.storage_key)
  if (!sealed) return refusedFor('damaged')
  try {
    return await read(tools.cipher.openBytes(sealed, originalContext), { pictures: file.delivery === 'as_is' })
  } catch (error) {
    // Turned away at the reader's door: the file was not looked at, so this was no attempt. The job comes again.
    if (error instanceof ReaderBusy) await giveBackAttempt(tools, file.id)
    throw error
  }
}

async function giveBackAttempt({ db }: Tools, fileId: string): Promise<void> {
  await ownRead(db)
    .updateTable('intake.file')
    .set({ attempts: sql<number>`attempts - 1` })
    .where('id', '=', fileId)
    .where('state', '=', 'reading')
    .execute()
}

/** Under names that follow from the file: a second run overwrites what an interrupted one left. */
async function storePictures({ storage, cipher }: Tools, fileId: string, pictures: Uint8Array[]): Promise<string[]> {
  const keys: string[] = []
  for (const [index, picture] of pictures.entries()) {
    const key = `intake/${fileId}-${index}`
    await storage.put(key, cipher.sealBytes(picture, pageContext))
    keys.push(key)
  }
  return keys
}
