import { getOccurrences, type OccurrenceInfo } from '#modules/events'
import type { Db } from '#platform/db'
import type { Printed, Question } from '@fullhouse/contracts/intake'
import { TicketFields } from '@fullhouse/ticket-reader/report'
import { otherPrintedTime } from './compare-dates.ts'
import { otherPrintedTitle } from './compare-titles.ts'
import { KeptReport } from './kept-report.ts'
import { type FileRow, type IntakeRow, ownRead, type PieceRow } from './own.ts'
import { factsOf, type PieceFacts } from './piece-fields.ts'
import { questionsOf } from './rules.ts'
import { printedOn, printedTogether } from './what-is-printed.ts'

export interface GatheredPiece extends PieceFacts {
  source: PieceRow
  state: PieceRow['state']
  printed: Printed
}

/** An intake with all that hangs on it and all that follows from it. */
export interface Gathered {
  intake: IntakeRow
  files: { row: FileRow; report: KeptReport | null }[]
  pieces: GatheredPiece[]
  printed: Printed
  /** The chosen date, while its event was not declined. */
  occurrence: OccurrenceInfo | null
  /** The first printed time that is not the chosen one. */
  printedStartsAt: string | null
  /** The first printed event that is clearly not the chosen one. */
  printedEvent: string | null
  questions: Question[]
}

export async function gatherIntake(db: Db, intake: IntakeRow): Promise<Gathered> {
  const files = await ownRead(db)
    .selectFrom('intake.file')
    .selectAll()
    .where('intake_id', '=', intake.id)
    .orderBy('id')
    .execute()
  const rows = await ownRead(db)
    .selectFrom('intake.piece')
    .selectAll()
    .where('intake_id', '=', intake.id)
    .orderBy('position')
    .execute()
  const chosen = intake.occurrence_id
  const info = chosen === null ? undefined : (await getOccurrences(db, [chosen])).get(chosen)
  const occurrence = info && info.eventState !== 'declined' ? info : null
  const reports = files.map((row) => ({ row, report: row.report === null ? null : KeptReport.parse(row.report) }))
  const pieces = rows.map((row) => ({
    source: row,
    state: row.state,
    printed: printedOn(TicketFields.parse(row.fields)),
    ...factsOf(row),
  }))
  const printed = printedTogether([
    ...rows.map((row) => TicketFields.parse(row.fields)),
    ...reports.flatMap(({ row, report }) => (report && row.state === 'read' ? [report.fields] : [])),
  ])
  const shown = occurrence ? whatIsPrinted(pieces, printed) : []
  const printedStartsAt = firstOther(shown, ({ startsAt }) => occurrence && otherPrintedTime(startsAt, occurrence))
  const printedEvent = firstOther(shown, ({ event }) => occurrence && otherPrintedTitle(event, occurrence.title))
  return {
    intake,
    files: reports,
    pieces,
    printed,
    occurrence,
    printedStartsAt,
    printedEvent,
    questions:
      intake.state === 'open'
        ? questionsOf({
            delivery: intake.delivery,
            files,
            pieces,
            hasOccurrence: occurrence !== null,
            printedStartsAt,
            printedEvent,
            dateConfirmed: intake.date_confirmed,
            app: intake.app,
          })
        : [],
  }
}

/** What is printed on one ticket; where that says nothing, what is printed on all of them together. */
export const printedOf = (piece: GatheredPiece, printed: Printed) => ({
  startsAt: piece.printed.startsAt ?? printed.startsAt,
  event: piece.printed.event ?? printed.event,
})
type Shown = ReturnType<typeof printedOf>

function whatIsPrinted(pieces: readonly GatheredPiece[], printed: Printed): Shown[] {
  const kept = pieces.filter((piece) => piece.state === 'found')
  return kept.length > 0 ? kept.map((piece) => printedOf(piece, printed)) : [printed]
}

const firstOther = (shown: readonly Shown[], otherOf: (one: Shown) => string | null): string | null =>
  shown.map(otherOf).find((other) => other !== null) ?? null
