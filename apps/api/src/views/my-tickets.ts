import { getOccurrences, type OccurrenceInfo, occurrenceLine } from '#modules/events'
import { getPeople } from '#modules/identity'
import { offersOfTickets } from '#modules/listings'
import { codesOf } from '#modules/tickets'
import type { Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
import type { Keys } from '#platform/keys'
import { pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import { serve } from '#platform/serve'
import { platformProblems } from '@fullhouse/contracts/problem'
import { type Ticket, tickets } from '@fullhouse/contracts/tickets'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { TicketsTables } from '../modules/tickets/tables.ts'
import { everything } from './view-tables.ts'

type Row = Selectable<TicketsTables['tickets.ticket']>
type Query = PageQuery & { when: 'upcoming' | 'past' }

const StartMark = z.tuple([z.iso.datetime(), z.uuid()])

async function listMine(db: Db, keys: Keys, holderId: string, query: Query) {
  const past = query.when === 'past'
  const after = readCursor(query.cursor, StartMark)
  const from = sql`(${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)`
  const rows = await everything(db)
    .selectFrom('tickets.ticket as t')
    .innerJoin('events.occurrence as o', 'o.id', 't.occurrence_id')
    .selectAll('t')
    .select('o.starts_at')
    .where('t.holder_id', '=', holderId)
    .where(past ? sql<boolean>`o.ends_at <= platform.now()` : sql<boolean>`o.ends_at > platform.now()`)
    .$if(after !== undefined, (q) =>
      q.where(past ? sql<boolean>`(o.starts_at, t.id) < ${from}` : sql<boolean>`(o.starts_at, t.id) > ${from}`),
    )
    .orderBy('o.starts_at', past ? 'desc' : 'asc')
    .orderBy('t.id', past ? 'desc' : 'asc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.starts_at.toISOString(), row.id])
  return { items: await present(db, keys, holderId, shown), nextCursor }
}

async function getMine(db: Db, keys: Keys, holderId: string, ticketId: string): Promise<Ticket> {
  const row = await everything(db)
    .selectFrom('tickets.ticket')
    .selectAll()
    .where('id', '=', ticketId)
    .where('holder_id', '=', holderId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, keys, holderId, [row]))[0] as Ticket
}

async function present(db: Db, keys: Keys, viewerId: string, rows: readonly Row[]): Promise<Ticket[]> {
  const ids = rows.map((row) => row.id)
  const occurrences = await getOccurrences(
    db,
    rows.map((row) => row.occurrence_id),
  )
  const offers = await offersOfTickets(db, ids)
  const codes = await codesOf(db, keys, ids)
  const custody = await custodyOf(db, viewerId, ids)
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    safety: row.safety,
    occurrence: occurrenceLine(occurrences.get(row.occurrence_id) as OccurrenceInfo),
    seat: { section: row.section, row: row.row, seat: row.seat, gate: row.gate },
    faceValue: { amount: row.face_value, currency: row.currency },
    version: row.version,
    code: codes.get(row.id) ?? null,
    listing: offers.get(row.id) ?? null,
    custody: custody.get(row.id) ?? [],
    acquiredAt: row.acquired_at.toISOString(),
  }))
}

/** The passport as this holder may read it: themselves as "you", earlier holders by first name. */
async function custodyOf(db: Db, viewerId: string, ticketIds: readonly string[]) {
  const rows = await everything(db)
    .selectFrom('tickets.custody')
    .select(['ticket_id', 'version', 'kind', 'holder_id', 'at'])
    .where('ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .orderBy('id')
    .execute()
  const people = await getPeople(
    db,
    rows.map((row) => row.holder_id),
  )
  return Map.groupBy(
    rows.map((row) => ({
      ticketId: row.ticket_id,
      at: row.at.toISOString(),
      kind: row.kind,
      version: row.version,
      who: row.holder_id === viewerId ? 'you' : (people.get(row.holder_id)?.firstName ?? ''),
    })),
    (step) => step.ticketId,
  )
}

/** Tickets I hold, with their codes. */
export const myTicketsView = ({ db, keys }: Platform): Part => ({
  name: 'my-tickets',
  routes: [
    serve(tickets.mine, ({ actor, query }) => listMine(db, keys, actor.accountId, query)),
    serve(tickets.get, ({ actor, params }) => getMine(db, keys, actor.accountId, params.id)),
  ],
})
