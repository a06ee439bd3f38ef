import { getOccurrences, occurrenceLine } from '#modules/events'
import { getPeople } from '#modules/identity'
import { statementsOf } from '#modules/intake'
import { offersOfTickets } from '#modules/listings'
import type { Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { type DeskConflict, intake } from '@fullhouse/contracts/intake'
import { platformProblems } from '@fullhouse/contracts/problem'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { IntakeTables } from '../modules/intake/tables.ts'
import { claimedPieces } from './claimed-pieces.ts'
import { everything } from './view-tables.ts'

type Row = Selectable<IntakeTables['intake.conflict']>
const StartMark = z.tuple([z.iso.datetime(), z.uuid()])
const tables = (db: Db) => everything(db).$extendTables<IntakeTables>()

async function listConflicts(db: Db, query: PageQuery & { state: 'open' | 'decided' }) {
  return query.state === 'open' ? listOpen(db, query) : listDecided(db, query)
}

/** The soonest event first. */
async function listOpen(db: Db, query: PageQuery) {
  const after = readCursor(query.cursor, StartMark)
  const rows = await tables(db)
    .selectFrom('intake.conflict as c')
    .innerJoin('events.occurrence as o', 'o.id', 'c.occurrence_id')
    .selectAll('c')
    .select('o.starts_at')
    .where('c.state', '=', 'open')
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(o.starts_at, c.id) > (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)`),
    )
    .orderBy('o.starts_at')
    .orderBy('c.id')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  return { items: await present(db, shown), nextCursor }
}

/** Newest first. */
async function listDecided(db: Db, query: PageQuery) {
  const after = readCursor(query.cursor, IdMark)
  const rows = await tables(db)
    .selectFrom('intake.conflict')
    .selectAll()
    .where('state', '<>', 'open')
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  return { items: await present(db, shown), nextCursor }
}

/** One review with both sides. */
export async function readDeskConflict(db: Db, conflictId: string): Promise<DeskConflict> {
  const row = await tables(db).selectFrom('intake.conflict').selectAll().where('id', '=', conflictId).executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, [row]))[0] as DeskConflict
}

async function present(db: Db, rows: readonly Row[]): Promise<DeskConflict[]> {
  const ticketIds = rows.map((row) => row.ticket_id)
  const tickets = new Map((await heldTickets(db, ticketIds)).map((ticket) => [ticket.id, ticket]))
  const occurrences = await getOccurrences(db, [
    ...rows.map((row) => row.occurrence_id),
    ...[...tickets.values()].map((ticket) => ticket.occurrence_id),
  ])
  const people = await getPeople(
    db,
    rows.flatMap((row) => [row.holder_id, row.claimant_id]),
  )
  const offers = await offersOfTickets(db, ticketIds)
  const claimed = await claimedPieces(
    db,
    rows.map((row) => row.piece_id),
  )
  const statements = await statementsOf(
    db,
    rows.map((row) => row.id),
  )
  const party = (id: string) => {
    const person = people.get(id)
    return { id, name: person?.name ?? '', email: person?.email ?? '' }
  }
  return rows.flatMap((row) => {
    const ticket = tickets.get(row.ticket_id)
    const occurrence = occurrences.get(row.occurrence_id)
    const heldFor = ticket && occurrences.get(ticket.occurrence_id)
    const claim = claimed.get(row.piece_id)
    if (!ticket || !occurrence || !heldFor || !claim) return []
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      occurrence: occurrenceLine(occurrence),
      seat: { section: ticket.section, row: ticket.row, seat: ticket.seat, gate: ticket.gate },
      ticketId: row.ticket_id,
      claimant: party(row.claimant_id),
      holder: party(row.holder_id),
      held: {
        ticketId: ticket.id,
        broughtAt: ticket.created_at.toISOString(),
        state: ticket.state,
        safety: ticket.safety,
        occurrence: occurrenceLine(heldFor),
        listed: offers.has(ticket.id),
        sold: ticket.sold,
      },
      claimed: claim,
      statements: (statements.get(row.id) ?? []).map(({ author_id, text, at }) => ({
        who: sideOf(row, author_id),
        text,
        at: at.toISOString(),
      })),
      decision: row.decision,
      openedAt: row.opened_at.toISOString(),
      decidedAt: row.decided_at?.toISOString() ?? null,
    }
  })
}

const sideOf = (row: Row, authorId: string) =>
  authorId === row.claimant_id ? 'claimant' : authorId === row.holder_id ? 'holder' : 'desk'

function heldTickets(db: Db, ids: readonly string[]) {
  return tables(db)
    .selectFrom('tickets.ticket as k')
    .selectAll('k')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('escrow.item as i')
            .innerJoin('escrow.transaction as t', 't.id', 'i.transaction_id')
            .select('t.id')
            .whereRef('i.ticket_id', '=', 'k.id')
            .where('t.state', 'in', ['paid', 'delivered', 'cleared', 'paid_out']),
        )
        .$castTo<boolean>()
        .as('sold'),
    )
    .where('k.id', '=', (eb) => eb.fn.any(eb.val(ids)))
    .execute()
}

/** Reviews of two claims to one ticket, for our people. */
export const deskConflictsView = ({ db }: Platform): Part => ({
  name: 'desk-conflicts',
  routes: [
    serve(intake.deskConflicts, ({ query }) => listConflicts(db, query)),
    serve(intake.deskConflict, ({ params }) => readDeskConflict(db, params.id)),
  ],
})
