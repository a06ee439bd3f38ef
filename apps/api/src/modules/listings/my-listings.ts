import { getOccurrences, occurrenceLine } from '#modules/events'
import { clearanceEnd, findTerms, presentShares, shareOut } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Db } from '#platform/db'
import { IdMark, pageOf, type PageQuery, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import type { ListingState, MyListing } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import type { Selectable } from 'kysely'
import { ownRead } from './own.ts'
import type { ListingsTables } from './tables.ts'

type Row = Selectable<ListingsTables['listings.listing']>

/** One of this seller's listings. */
export async function getMyListing(db: Db, sellerId: string, listingId: string): Promise<MyListing> {
  const row = await ownRead(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('id', '=', listingId)
    .where('seller_id', '=', sellerId)
    .executeTakeFirst()
  refuseUnless(row, platformProblems.not_found)
  return (await present(db, [row]))[0] as MyListing
}

/** This seller's listings, newest first. */
export async function listMyListings(
  db: Db,
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
  return { items: await present(db, shown), nextCursor }
}

async function present(db: Db, rows: readonly Row[]): Promise<MyListing[]> {
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
  return rows.flatMap((row) => {
    const occurrence = occurrences.get(row.occurrence_id)
    const rates = terms.get(row.occurrence_id)
    if (!occurrence || !rates) return []
    return [
      {
        id: row.id,
        occurrence: occurrenceLine(occurrence),
        state: row.state,
        safety: row.safety,
        tickets: parts.flatMap((part) => {
          const ticket = part.listing_id === row.id ? tickets.get(part.ticket_id) : undefined
          return ticket ? [{ ticketId: part.ticket_id, seat: ticket.seat, state: part.state }] : []
        }),
        splitRule: row.split_rule,
        each: presentShares(shareOut(row.price, rates), row.currency),
        faceValueSource: 'issued' as const,
        printedStartsAt: null,
        transfer: null,
        heldUntil: clearanceEnd(occurrence, row.safety, 'new').toISOString(),
        version: row.version,
        expiresAt: row.expires_at.toISOString(),
        createdAt: row.created_at.toISOString(),
      },
    ]
  })
}
