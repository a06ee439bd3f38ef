import { getOccurrences, type OccurrenceInfo, occurrenceLine } from '#modules/events'
import { getPeople } from '#modules/identity'
import { offersOfTickets } from '#modules/listings'
import { codesOf, type CodeSecrets } from '#modules/tickets'
import type { Db } from '#platform/db'
import type { Part, Platform } from '#platform/part'
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

async function listMine(db: Db, secrets: CodeSecrets, holderId: string, query: Query) {
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
  return { items: await present(db, secrets, holderId, shown), nextCursor }
}

async function getMine(db: Db, secrets: CodeSecrets, holderId: string, ticketId: string): Promise<Ticket> {
  const row = await everything(db)
    .selectFrom('tickets.ticket')
    .selectAll()
    .where('id', '=', ticketId)
    .where('holder_id', '=', holderId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, secrets, holderId, [row]))[0] as Ticket
}

async function present(db: Db, secrets: CodeSecrets, viewerId: string, rows: readonly Row[]): Promise<Ticket[]> {
  const ids = rows.map((row) => row.id)
  const occurrences = await getOccurrences(
    db,
    rows.map((row) => row.occurrence_id),
  )
  const offers = await offersOfTickets(db, ids)
  const codes = await codesOf(db, secrets, ids)
  const purchases = await purchasesOf(db, viewerId, ids)
  const custody = await custodyOf(db, viewerId, ids)
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    safety: row.safety,
    occurrence: occurrenceLine(occurrences.get(row.occurrence_id) as OccurrenceInfo),
    seat: { section: row.section, row: row.row, seat: row.seat, gate: row.gate },
    faceValue: { amount: row.face_value, currency: row.currency },
    faceValueSource: row.face_value_source,
    version: row.version,
    code: codes.get(row.id)?.code ?? null,
    symbology: codes.get(row.id)?.symbology ?? 'qr',
    app: row.transfer_app,
    printedStartsAt: row.printed_starts_at,
    printedEvent: row.printed_event,
    hasFile: codes.has(row.id),
    removable: row.safety !== 'reissued' && row.version === 1 && row.state === 'valid' && !offers.has(row.id),
    transactionId: purchases.get(row.id) ?? null,
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

/** The newest purchase through which this person got each ticket. */
async function purchasesOf(db: Db, viewerId: string, ticketIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await everything(db)
    .selectFrom('escrow.item as i')
    .innerJoin('escrow.transaction as t', 't.id', 'i.transaction_id')
    .select(['i.ticket_id', 't.id'])
    .where('i.ticket_id', '=', (eb) => eb.fn.any(eb.val(ticketIds)))
    .where('t.buyer_id', '=', viewerId)
    .where('t.state', 'in', ['paid', 'delivered', 'cleared', 'paid_out'])
    .orderBy('t.id')
    .execute()
  return new Map(rows.map((row) => [row.ticket_id, row.id]))
}

/** Tickets I hold, with their codes. */
export const myTicketsView = ({ db, keys, cipher }: Platform): Part => ({
  name: 'my-tickets',
  routes: [
    serve(tickets.mine, ({ actor, query }) => listMine(db, { keys, cipher }, actor.accountId, query)),
    serve(tickets.get, ({ actor, params }) => getMine(db, { keys, cipher }, actor.accountId, params.id)),
  ],
})
