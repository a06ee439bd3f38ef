import type { Tx } from '#platform/db'
import { TicketFields } from '@fullhouse/ticket-reader/report'
import { certainMatch, matchOccurrences } from './match-occurrence.ts'
import { own, type IntakeRow } from './own.ts'
import { KeptReport } from './kept-report.ts'
import { printedTogether } from './what-is-printed.ts'

/** Chooses the date where nobody need be asked. What a seller has chosen stays. */
export async function chooseCertainDate(tx: Tx, intake: IntakeRow): Promise<void> {
  if (intake.occurrence_id !== null) return
  const files = await own(tx)
    .selectFrom('intake.file')
    .select('report')
    .where('intake_id', '=', intake.id)
    .where('state', '=', 'read')
    .execute()
  const pieces = await own(tx).selectFrom('intake.piece').select('fields').where('intake_id', '=', intake.id).execute()
  const printed = printedTogether([
    ...pieces.map((piece) => TicketFields.parse(piece.fields)),
    ...files.flatMap((file) => (file.report ? [KeptReport.parse(file.report).fields] : [])),
  ])
  const match = certainMatch(await matchOccurrences(tx, printed))
  if (!match) return
  await own(tx)
    .updateTable('intake.intake')
    .set({ occurrence_id: match.info.occurrenceId, date_confirmed: false })
    .where('id', '=', intake.id)
    .execute()
}
