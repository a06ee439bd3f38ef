import { getOccurrences, occurrenceLine } from '#modules/events'
import { getTickets } from '#modules/tickets'
import type { Db, Tx } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { type Conflict, intakeProblems } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { type ConflictRow, own, ownRead } from './own.ts'
import { factsOf } from './piece-fields.ts'
import { statementsOf } from './statements-of.ts'

/** Reviews this person is a side of, newest first. */
export async function listMyConflicts(db: Db, accountId: string, query: PageQuery) {
  const after = readCursor(query.cursor, IdMark)
  const rows = await mine(db, accountId)
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  return { items: await present(db, accountId, shown), nextCursor }
}

export async function getMyConflict(db: Db, accountId: string, conflictId: string): Promise<Conflict> {
  const row = await mine(db, accountId).where('id', '=', conflictId).executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, accountId, [row]))[0] as Conflict
}

/** A side says its word, while the review is open. */
export async function addStatement(tx: Tx, accountId: string, conflictId: string, text: string): Promise<Conflict> {
  const row = await mine(tx, accountId).where('id', '=', conflictId).forUpdate().executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  refuseUnless(row.state === 'open', intakeProblems.conflict_decided)
  await own(tx).insertInto('intake.statement').values({ conflict_id: row.id, author_id: accountId, text }).execute()
  return getMyConflict(tx, accountId, row.id)
}

const mine = (db: Db, accountId: string) =>
  ownRead(db)
    .selectFrom('intake.conflict')
    .selectAll()
    .where((eb) => eb.or([eb('holder_id', '=', accountId), eb('claimant_id', '=', accountId)]))

/** Each side reads of its own ticket; nobody learns who the other is, or what else they brought. */
async function present(db: Db, viewerId: string, rows: readonly ConflictRow[]): Promise<Conflict[]> {
  const tickets = await getTickets(
    db,
    rows.map((row) => row.ticket_id),
  )
  const pieces = await piecesOf(db, rows)
  const statements = await statementsOf(
    db,
    rows.map((row) => row.id),
  )
  const isHolder = (row: ConflictRow) => row.holder_id === viewerId
  const dateOf = (row: ConflictRow) =>
    (isHolder(row) ? tickets.get(row.ticket_id)?.occurrenceId : undefined) ?? row.occurrence_id
  const occurrences = await getOccurrences(db, rows.map(dateOf))
  return rows.flatMap((row) => {
    const occurrence = occurrences.get(dateOf(row))
    const held = tickets.get(row.ticket_id)
    if (!occurrence || !held) return []
    return {
      id: row.id,
      side: isHolder(row) ? ('holder' as const) : ('claimant' as const),
      kind: row.kind,
      state: row.state,
      occurrence: occurrenceLine(occurrence),
      seat: isHolder(row)
        ? held.seat
        : (pieces.get(row.piece_id) ?? { section: '', row: null, seat: null, gate: null }),
      ticketId: isHolder(row) ? row.ticket_id : null,
      statements: (statements.get(row.id) ?? []).map(({ author_id, text, at }) => ({
        who:
          author_id === viewerId
            ? ('you' as const)
            : author_id === row.holder_id || author_id === row.claimant_id
              ? ('other' as const)
              : ('desk' as const),
        text,
        at: at.toISOString(),
      })),
      decision: row.decision,
      openedAt: row.opened_at.toISOString(),
      decidedAt: row.decided_at?.toISOString() ?? null,
    }
  })
}

async function piecesOf(db: Db, rows: readonly ConflictRow[]) {
  const pieces = await ownRead(db)
    .selectFrom('intake.piece')
    .select(['id', 'fields', 'corrected'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(rows.map((row) => row.piece_id))))
    .execute()
  return new Map(
    pieces.map((piece) => {
      const { section, row, seat, gate } = factsOf(piece)
      return [piece.id, { section: section.value ?? '', row: row.value, seat: seat.value, gate: gate.value }]
    }),
  )
}
