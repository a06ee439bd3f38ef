import { createHash } from 'node:crypto'
import { type Db, inTransaction, type Tx } from '#platform/db'
import { newId } from '#platform/ids'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { type Intake, intakeLimits, intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import { getMyIntake } from './get-intake.ts'
import { lockMyOpenIntake, touchIntake } from './lock-my-intake.ts'
import { lockSeller } from './lock-seller.ts'
import { type IntakeRow, own, ownRead } from './own.ts'
import { haveRead } from './read-file-job.ts'
import { looksReadable } from './sniff-upload.ts'
import { originalContext } from './stored-files.ts'

/** Takes a file in and has it read. The same bytes again change nothing. */
export async function addFile(
  { db, cipher, storage }: Pick<Platform, 'db' | 'cipher' | 'storage'>,
  sellerId: string,
  intakeId: string,
  file: { fileName: string; content: Buffer },
): Promise<Intake> {
  refuseUnless(file.content.length > 0, intakeProblems.file_empty)
  refuseUnless(looksReadable(file.content), intakeProblems.file_unsupported)
  const sha256 = createHash('sha256').update(file.content).digest()
  await refuseUnlessRoom(db, sellerId, intakeId, { sha256, size: file.content.length })
  const storageKey = `intake/${newId()}`
  await storage.put(storageKey, cipher.sealBytes(file.content, originalContext))
  let taken = false
  try {
    return await inTransaction(db, async (tx) => {
      const intake = await lockMyOpenIntake(tx, sellerId, intakeId)
      taken = await insertFile(tx, intake, { ...file, sha256, storageKey })
      return getMyIntake(tx, sellerId, intake.id)
    })
  } catch (error) {
    taken = false
    throw error
  } finally {
    if (!taken) await storage.remove(storageKey)
  }
}

interface NewFile {
  sha256: Buffer
  size: number
}

/** Before anything is stored; the count behind the lock decides. */
async function refuseUnlessRoom(db: Db, sellerId: string, intakeId: string, file: NewFile): Promise<void> {
  const intake = await ownRead(db)
    .selectFrom('intake.intake')
    .select(['id', 'seller_id', 'state'])
    .where('id', '=', intakeId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst()
  refuseUnless(intake, platformProblems.not_found)
  refuseUnless(intake.state === 'open', intakeProblems.not_open)
  await refuseTooMany(db, intake, file)
}

async function refuseTooMany(
  db: Db,
  intake: Pick<IntakeRow, 'id' | 'seller_id'>,
  { sha256, size }: NewFile,
): Promise<{ known: boolean }> {
  const files = await ownRead(db)
    .selectFrom('intake.file')
    .select('sha256')
    .where('intake_id', '=', intake.id)
    .execute()
  const known = files.some((file) => file.sha256.equals(sha256))
  if (known) return { known }
  refuseUnless(files.length < intakeLimits.maxFiles, intakeProblems.too_many_files)
  const fits = (await storedBytes(db, intake.seller_id)) + size <= intakeLimits.maxStoredBytes
  refuseUnless(fits, intakeProblems.too_many_files, { facts: { mostBytes: intakeLimits.maxStoredBytes } })
  return { known }
}

/** What a seller's originals weigh that are stored now. */
async function storedBytes(db: Db, sellerId: string): Promise<number> {
  const { bytes } = await ownRead(db)
    .selectFrom('intake.file as f')
    .innerJoin('intake.intake as i', 'i.id', 'f.intake_id')
    .select(sql<number>`coalesce(sum(f.size), 0)::float8`.as('bytes'))
    .where('i.seller_id', '=', sellerId)
    .where('f.storage_key', 'is not', null)
    .executeTakeFirstOrThrow()
  return bytes
}

async function insertFile(
  tx: Tx,
  intake: IntakeRow,
  file: { fileName: string; content: Buffer; sha256: Buffer; storageKey: string },
): Promise<boolean> {
  await lockSeller(tx, intake.seller_id)
  if ((await refuseTooMany(tx, intake, { sha256: file.sha256, size: file.content.length })).known) return false
  const { id } = await own(tx)
    .insertInto('intake.file')
    .values({
      intake_id: intake.id,
      name: file.fileName,
      size: file.content.length,
      sha256: file.sha256,
      storage_key: file.storageKey,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await haveRead(tx, id)
  await touchIntake(tx, intake.id)
  return true
}
