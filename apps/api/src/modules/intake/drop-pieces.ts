import type { Tx } from '#platform/db'
import { own } from './own.ts'
import { removeStored } from './stored-files.ts'

/**
 * Forgets readings that are no ticket and in no review: of one file, or of the whole intake. What a review was about
 * keeps its row, without code, picture and readings. Files left without a piece go too, originals always.
 */
export async function dropReadings(tx: Tx, intakeId: string, fileId?: string): Promise<void> {
  const idle = () =>
    own(tx)
      .selectFrom('intake.piece')
      .select(['id', 'picture_key'])
      .where('intake_id', '=', intakeId)
      .where('state', 'in', ['found', 'left_out'])
      .$if(fileId !== undefined, (q) => q.where('file_id', '=', fileId ?? ''))
  const pieces = await idle().execute()
  const ids = pieces.map((piece) => piece.id)
  const reviewed = await own(tx)
    .selectFrom('intake.conflict')
    .select('piece_id')
    .where('piece_id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
  const kept = reviewed.map((conflict) => conflict.piece_id)
  await forgetPieces(tx, kept)
  await own(tx)
    .deleteFrom('intake.piece')
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids.filter((id) => !kept.includes(id)))))
    .execute()
  await removeStored(
    tx,
    pieces.map((piece) => piece.picture_key),
  )
  await dropOriginals(tx, intakeId, fileId)
  await own(tx)
    .deleteFrom('intake.file as f')
    .where('f.intake_id', '=', intakeId)
    .$if(fileId !== undefined, (q) => q.where('f.id', '=', fileId ?? ''))
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('intake.piece as p').select('p.id').where('p.file_id', '=', eb.ref('f.id')))),
    )
    .execute()
}

/** Takes code, picture and readings off pieces whose rows must stay. The caller removes the pictures. */
async function forgetPieces(tx: Tx, ids: readonly string[]): Promise<void> {
  await own(tx)
    .updateTable('intake.piece')
    .set({ state: 'left_out', payload: null, payload_print: null, picture_key: null, fields: '{}', corrected: '{}' })
    .where('id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
}

/** Originals are kept only while their tickets are on their way in. */
export async function dropOriginals(tx: Tx, intakeId: string, fileId?: string): Promise<void> {
  const stored = await own(tx)
    .selectFrom('intake.file')
    .select(['id', 'storage_key'])
    .where('intake_id', '=', intakeId)
    .where('storage_key', 'is not', null)
    .$if(fileId !== undefined, (q) => q.where('id', '=', fileId ?? ''))
    .execute()
  await own(tx)
    .updateTable('intake.file')
    .set({ storage_key: null })
    .where('id', '=', (eb) => eb.fn.any(eb.val(stored.map((file) => file.id))))
    .execute()
  await removeStored(
    tx,
    stored.map((file) => file.storage_key),
  )
}

/** Codes and pictures of what became no ticket are not kept once an intake is done. */
export async function dropLeftOut(tx: Tx, intakeId: string): Promise<void> {
  const pieces = await own(tx)
    .selectFrom('intake.piece')
    .select(['id', 'picture_key'])
    .where('intake_id', '=', intakeId)
    .where('state', '=', 'left_out')
    .execute()
  await own(tx)
    .updateTable('intake.piece')
    .set({ payload: null, picture_key: null })
    .where('id', '=', (eb) => eb.fn.any(eb.val(pieces.map((piece) => piece.id))))
    .execute()
  await removeStored(
    tx,
    pieces.map((piece) => piece.picture_key),
  )
}
