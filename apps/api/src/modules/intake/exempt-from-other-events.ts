import type { Tx } from '#platform/db'
import type { GatheredPiece } from './gather-intake.ts'
import { own } from './own.ts'

/** Ids of pieces whose code our people have let stand beside the same code of another event, for this seller and date. */
export async function exemptFromOtherEvents(
  tx: Tx,
  { sellerId, occurrenceId }: { sellerId: string; occurrenceId: string },
  pieces: readonly GatheredPiece[],
): Promise<Set<string>> {
  const decided = await own(tx)
    .selectFrom('intake.conflict as c')
    .innerJoin('intake.piece as p', 'p.id', 'c.piece_id')
    .select('p.payload_print')
    .where('c.claimant_id', '=', sellerId)
    .where('c.occurrence_id', '=', occurrenceId)
    .where('c.kind', '=', 'other_event')
    .where('c.state', 'in', ['claimant_right', 'both_stand'])
    .execute()
  const prints = new Set(decided.flatMap((row) => row.payload_print?.toString('hex') ?? []))
  return new Set(
    pieces
      .filter(({ source }) => prints.has(source.payload_print?.toString('hex') ?? ''))
      .map(({ source }) => source.id),
  )
}
