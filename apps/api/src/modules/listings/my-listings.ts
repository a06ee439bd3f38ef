import { getOccurrences, occurrenceLine } from '#modules/events'
import { clearanceEnd, findTerms, presentShares, shareOut } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Db } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import type { ListingState, MyListing } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Selectable } from 'kysely'
import { presentLot } from './lot.ts'
import { ownRead } from './own.ts'
import { standingIn, type StandingsOf } from './standing.ts'
import type { ListingsTables } from './tables.ts'

type Row = Selectable<ListingsTables['listings.listing']>

/** One of this seller's listings. */
export async function getMyListing(
  db: Db,
  standingsOf: StandingsOf,
  sellerId: string,
  listingId: string,
): Promise<MyListing> {
  const row = await ownRead(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('id', '=', listingId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, standingsOf, [row]))[0] as MyListing
}

/** This seller's listings, newest first. */
export async function listMyListings(
  db: Db,
  standingsOf: StandingsOf,
  sellerId: string,
  query: PageQuery & { state?: ListingState | undefined },
) {
  const after = readCursor(query.cursor, IdMark)
  const rows = await ownRead(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('seller_id', '=', sellerId)
    .$if(query.state !== undefined, (q) => q.where('state', '=', query.state as ListingState))
    .$if(after !== undefined, (q) => q.where('id', '<', after?.[0] ?? ''))
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.id])
  return { items: await present(db, standingsOf, shown), nextCursor }
}

async function present(db: Db, standingsOf: StandingsOf, rows: readonly Row[]): Promise<MyListing[]> {
  const occurrences = await getOccurrences(
    db,
    rows.map((row) => row.occurrence_id),
  )
  const terms = await findTerms(db, [...occurrences.values()])
  const parts = await ownRead(db)
    .selectFrom('listings.listing_ticket')
    .select(['listing_id', 'ticket_id', 'state'])
    .where('listing_id', '=', (eb) => eb.fn.any(eb.val(rows.map((row) => row.id))))
    .orderBy('position')
    .execute()
  const tickets = await getTickets(
    db,
    parts.map((part) => part.ticket_id),
  )
  const standings = await standingsOf(
    db,
    rows.map((row) => row.seller_id),
  )
  const partsOf = Map.groupBy(parts, (part) => part.listing_id)
  return rows.flatMap((row) => {
    const lot = partsOf.get(row.id) ?? []
    const occurrence = occurrences.get(row.occurrence_id)
    const rates = terms.get(row.occurrence_id)
    if (!occurrence || !rates) return []
    return [
      {
        id: row.id,
        occurrence: occurrenceLine(occurrence),
        state: row.state,
        safety: row.safety,
        tickets: lot.flatMap((part) => {
          const ticket = tickets.get(part.ticket_id)
          return ticket ? [{ ticketId: part.ticket_id, seat: ticket.seat, state: part.state }] : []
        }),
        splitRule: row.split_rule,
        each: presentShares(shareOut(row.price, rates), row.currency),
        ...presentLot(tickets.get(lot[0]?.ticket_id ?? '')),
        heldUntil: clearanceEnd(occurrence, row.safety, standingIn(standings, row.seller_id).level).toISOString(),
        version: row.version,
        expiresAt: row.expires_at.toISOString(),
        createdAt: row.created_at.toISOString(),
      },
    ]
  })
}
