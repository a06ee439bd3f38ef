import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '#platform/db'
import { refuseUnless } from '#platform/problem'
import type { intake as contract } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sure } from '@fullhouse/ticket-reader'
import { TicketFields } from '@fullhouse/ticket-reader/report'
import type { z } from 'zod'
import { own, type PieceRow } from './own.ts'
import { Corrected, type CorrectedField } from './piece-fields.ts'

type PieceChange = NonNullable<z.output<(typeof contract)['change']['body']>['pieces']>[number]

const fields = ['section', 'row', 'seat', 'gate', 'faceValue'] as const satisfies readonly CorrectedField[]

/** Puts a person's word over what was read, and keeps each difference to make the reader better. */
export async function correctPieces(tx: Tx, intakeId: string, changes: readonly PieceChange[]): Promise<void> {
  const rows = await own(tx)
    .selectFrom('intake.piece')
    .selectAll()
    .where('intake_id', '=', intakeId)
    .where('state', 'in', ['found', 'left_out'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(changes.map((change) => change.id))))
    .execute()
  const pieces = new Map(rows.map((row) => [row.id, row]))
  for (const change of changes) {
    const piece = pieces.get(change.id)
    refuseUnless(piece, platformProblems.not_found)
    const { corrected, differences } = readChange(piece, change)
    await own(tx)
      .updateTable('intake.piece')
      .set({ corrected: JSON.stringify(corrected), ...stateAfter(piece, change.leftOut) })
      .where('id', '=', piece.id)
      .execute()
    if (differences.length > 0) await own(tx).insertInto('intake.correction').values(differences).execute()
  }
}

/** A code that is here twice stays out: only its first ticket can be made. */
function stateAfter(piece: PieceRow, leftOut: boolean | undefined) {
  if (leftOut === undefined || piece.problem === 'twice_here') return {}
  return leftOut ? { state: 'left_out' as const } : { state: 'found' as const, problem: null }
}

function readChange(piece: PieceRow, change: PieceChange) {
  const read = TicketFields.parse(piece.fields)
  const before = Corrected.parse(piece.corrected)
  const corrected: Corrected = { ...before }
  const differences: NewCorrection[] = []
  for (const field of fields) {
    const said = change[field]
    if (said === undefined) continue
    const was = read[field]
    const same = isDeepStrictEqual(said, was?.value ?? null)
    // Saying again what was read surely changes nothing; saying what was read unsurely confirms it.
    if (same && (was?.confidence ?? 0) >= sure) delete corrected[field]
    else Object.assign(corrected, { [field]: said })
    if (same || piece.file_id === null || isDeepStrictEqual(said, before[field])) continue
    differences.push({
      piece_id: piece.id,
      field,
      read_value: was ? JSON.stringify(was.value) : null,
      confidence_ppm: Math.round((was?.confidence ?? 0) * 1_000_000),
      right_value: JSON.stringify(said),
    })
  }
  return { corrected, differences }
}

interface NewCorrection {
  piece_id: string
  field: string
  read_value: string | null
  confidence_ppm: number
  right_value: string
}
