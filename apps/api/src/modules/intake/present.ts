import { occurrenceLine } from '#modules/events'
import type { Intake, IntakeFile, IntakePiece } from '@fullhouse/contracts/intake'
import type { Gathered, GatheredPiece } from './gather-intake.ts'
import { type Match, presentCandidate } from './match-occurrence.ts'

export interface Beside {
  candidates: readonly Match[]
  /** Ids of pieces this seller has as tickets already. */
  broughtBefore: ReadonlySet<string>
}

export function presentIntake(gathered: Gathered, { candidates, broughtBefore }: Beside): Intake {
  const { intake, pieces, occurrence } = gathered
  return {
    id: intake.id,
    delivery: intake.delivery,
    state: intake.state,
    files: gathered.files.map(presentFile),
    pieces: pieces.map((piece) => presentPiece(piece, broughtBefore)),
    printed: gathered.printed,
    candidates: candidates.map(presentCandidate),
    occurrence: occurrence && occurrenceLine(occurrence),
    awaitsApproval: occurrence?.eventState === 'in_review',
    printedStartsAt: gathered.printedStartsAt,
    printedEvent: gathered.printedEvent,
    dateConfirmed: intake.date_confirmed,
    app: intake.app,
    questions: gathered.questions,
    ticketIds: pieces.flatMap((piece) => piece.source.ticket_id ?? []),
    version: intake.version,
    createdAt: intake.created_at.toISOString(),
    updatedAt: intake.updated_at.toISOString(),
  }
}

function presentFile({ row, report }: Gathered['files'][number]): IntakeFile {
  const pass = report?.pass ?? null
  return {
    id: row.id,
    name: row.name,
    size: row.size,
    format: report?.format ?? null,
    state: row.state,
    reason: row.reason,
    pages: report?.pages ?? 0,
    tickets: report?.tickets ?? 0,
    pass: pass && {
      organization: pass.organization,
      manifest: pass.manifest,
      signature: pass.signature,
      issuer: pass.issuer,
    },
    warnings: report?.warnings ?? [],
  }
}

function presentPiece(piece: GatheredPiece, broughtBefore: ReadonlySet<string>): IntakePiece {
  const { source, state, printed, section, row, seat, gate, faceValue } = piece
  return {
    id: source.id,
    fileId: source.file_id,
    page: source.page,
    symbology: source.symbology,
    codeHint: source.code_hint,
    hasPicture: source.picture_key !== null,
    printed,
    section,
    row,
    seat,
    gate,
    faceValue,
    state,
    problem: source.problem ?? (broughtBefore.has(source.id) ? 'yours_already' : null),
    ticketId: source.ticket_id,
    conflictId: source.conflict_id,
  }
}
