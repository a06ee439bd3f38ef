import type { Db } from '#platform/db'
import type { DeskConflict } from '@fullhouse/contracts/intake'
import { z } from 'zod'
import type { IntakeTables } from '../modules/intake/tables.ts'

const Said = z.object({ value: z.string() }).optional()
const PrintedFields = z.object({ event: Said, venue: Said, startsAt: Said })

/** What claimants brought, by piece id: from which file, when, and what is printed on it. */
export async function claimedPieces(
  db: Db,
  pieceIds: readonly string[],
): Promise<Map<string, DeskConflict['claimed']>> {
  const rows = await db
    .$extendTables<IntakeTables>()
    .selectFrom('intake.piece as p')
    .leftJoin('intake.file as f', 'f.id', 'p.file_id')
    .select(['p.id', 'p.intake_id', 'p.created_at', 'p.fields', 'f.name'])
    .where('p.id', '=', (eb) => eb.fn.any(eb.val(pieceIds)))
    .execute()
  return new Map(
    rows.map((row) => {
      const { event, venue, startsAt } = PrintedFields.parse(row.fields)
      return [
        row.id,
        {
          intakeId: row.intake_id,
          pieceId: row.id,
          fileName: row.name,
          broughtAt: row.created_at.toISOString(),
          printed: { event: event?.value ?? null, venue: venue?.value ?? null, startsAt: startsAt?.value ?? null },
        },
      ]
    }),
  )
}
