import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import type { Platform } from '#platform/part'
import { type Delivery, intakeLimits } from '@fullhouse/contracts/intake'
import type { FileReport, Reason } from '@fullhouse/ticket-reader'
import { sql } from 'kysely'
import { chooseCertainDate } from './choose-certain-date.ts'
import { fileRead } from './events.ts'
import { touchIntake } from './lock-my-intake.ts'
import { own, type IntakeRow } from './own.ts'
import { type NewPiece, piecesOf } from './pieces-of-report.ts'
import { keptReport } from './without-code.ts'

interface Read {
  fileId: string
  report: FileReport
  pictureKeys: readonly string[]
}

/** Stores a reading, once: `again` when it is there already, `gone` when nobody wants it any more. `kept`: pictures. */
export async function storeReading(
  tx: Tx,
  tools: Pick<Platform, 'cipher' | 'keys'>,
  { fileId, report, pictureKeys }: Read,
): Promise<{ end: 'stored' | 'again' | 'gone'; kept: readonly string[] }> {
  const intake = await lockIntakeOf(tx, fileId)
  const file =
    intake && (await own(tx).selectFrom('intake.file').select('state').where('id', '=', fileId).executeTakeFirst())
  if (!file || intake.state !== 'open') return { end: 'gone', kept: [] }
  if (file.state !== 'reading') return { end: 'again', kept: pictureKeys }
  const pieces = piecesOf(tools, { intakeId: intake.id, delivery: intake.delivery, fileId, report, pictureKeys })
  const there = await piecesThere(tx, intake.id)
  const reason =
    there.length + pieces.length > intakeLimits.maxTickets ? 'too_many_tickets' : refusalOf(report, intake.delivery)
  await own(tx)
    .updateTable('intake.file')
    .set({
      state: reason === null ? 'read' : 'refused',
      reason,
      report: JSON.stringify(keptReport(report)),
      read_at: sql<Date>`platform.now()`,
    })
    .where('id', '=', fileId)
    .execute()
  // Places a seller has named already are not doubled by what their proof shows.
  const added = reason === null && !(intake.delivery === 'transfer' && there.length > 0) ? pieces : []
  await addPieces(tx, there, added)
  await chooseCertainDate(tx, intake)
  await touchIntake(tx, intake.id)
  await publish(
    tx,
    fileRead,
    { type: 'intake', id: intake.id },
    { intakeId: intake.id, fileId, sellerId: intake.seller_id },
    [`account:${intake.seller_id}`],
  )
  return { end: 'stored', kept: added.flatMap((piece) => piece.picture_key ?? []) }
}

async function lockIntakeOf(tx: Tx, fileId: string): Promise<IntakeRow | undefined> {
  return own(tx)
    .selectFrom('intake.intake as i')
    .selectAll('i')
    .where('i.id', '=', (eb) => eb.selectFrom('intake.file').select('intake_id').where('id', '=', fileId))
    .forUpdate()
    .executeTakeFirst()
}

/** A proof needs no code: a receipt, or a page with everything but the code, is one. */
const proofEnough: ReadonlySet<Reason> = new Set<Reason>(['no_barcode', 'receipt'])

function refusalOf({ ok, reason }: FileReport, delivery: Delivery): Reason | null {
  if (ok || (delivery === 'transfer' && reason !== null && proofEnough.has(reason))) return null
  return reason ?? 'no_barcode'
}

interface There {
  position: number
  payload_print: Buffer | null
}

const piecesThere = (tx: Tx, intakeId: string): Promise<There[]> =>
  own(tx).selectFrom('intake.piece').select(['position', 'payload_print']).where('intake_id', '=', intakeId).execute()

/** A code that is here already stays out, whichever file it came in. */
async function addPieces(tx: Tx, there: readonly There[], pieces: readonly NewPiece[]): Promise<void> {
  if (pieces.length === 0) return
  const seen = new Set(there.map((piece) => piece.payload_print?.toString('hex')))
  const behind = Math.max(0, ...there.map((piece) => piece.position))
  const rows = pieces.map((piece, index) => {
    const print = piece.payload_print?.toString('hex')
    const twice = print !== undefined && seen.has(print)
    seen.add(print)
    const left = twice ? ({ state: 'left_out', problem: 'twice_here' } as const) : {}
    return { ...piece, ...left, position: behind + index + 1 }
  })
  await own(tx).insertInto('intake.piece').values(rows).execute()
}
