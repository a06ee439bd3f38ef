import { getOccurrences, occurrenceLine } from '#modules/events'
import { getPeople } from '#modules/identity'
import { clearanceEnd, findTerms, presentShares, shareOut } from '#modules/pricing'
import { getTickets } from '#modules/tickets'
import type { Db } from '#platform/db'
import { pageOf, readCursor } from '#platform/paging'
import { refuseUnless } from '#platform/problem'
import type { listings, PublicListing } from '@fullhouse/contracts/listings'
import { platformProblems } from '@fullhouse/contracts/problem'
import { allowedQuantities } from '@fullhouse/kernel'
import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import { presentLot } from './lot.ts'
import { ownRead } from './own.ts'
import { standingIn, type StandingsOf } from './standing.ts'
import type { ListingsTables } from './tables.ts'

type Row = Selectable<ListingsTables['listings.listing']>
type Query = z.output<(typeof listings)['forOccurrence']['query']>

/** Price and id of the last offer of a page; with newest first only the id counts. */
const PriceMark = z.tuple([z.int(), z.uuid()])

/** Live offers of a date. `maxPrice` is the seller's asking price per ticket in minor units. */
export async function listOnSale(
  db: Db,
  standingsOf: StandingsOf,
  viewerId: string | undefined,
  occurrenceId: string,
  query: Query,
) {
  const byPrice = query.sort !== 'newest'
  const after = readCursor(query.cursor, PriceMark)
  const descending = query.sort === '-price'
  const rows = await ownRead(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('occurrence_id', '=', occurrenceId)
    .where('state', '=', 'active')
    .where('available', '>', 0)
    .where('expires_at', '>', sql<Date>`platform.now()`)
    .$if(query.section !== undefined, (q) => q.where('section', '=', query.section as string))
    .$if(query.safety !== undefined, (q) => q.where('safety', '=', query.safety as PublicListing['safety']))
    .$if(query.maxPrice !== undefined, (q) => q.where('price', '<=', query.maxPrice as number))
    .$if(query.quantity !== undefined, (q) =>
      q.where(sql<boolean>`listings.split_allows(split_rule, available, ${query.quantity as number})`),
    )
    .$if(after !== undefined && byPrice, (q) =>
      q.where(
        descending
          ? sql<boolean>`(price, id) < (${after?.[0] ?? 0}, ${after?.[1] ?? null}::uuid)`
          : sql<boolean>`(price, id) > (${after?.[0] ?? 0}, ${after?.[1] ?? null}::uuid)`,
      ),
    )
    .$if(after !== undefined && !byPrice, (q) => q.where('id', '<', after?.[1] ?? ''))
    .$if(byPrice, (q) => q.orderBy('price', descending ? 'desc' : 'asc'))
    .orderBy('id', byPrice && !descending ? 'asc' : 'desc')
    .limit(query.limit + 1)
    .execute()
  const { shown, nextCursor } = pageOf(rows, query.limit, (row) => [row.price, row.id])
  return { items: await present(db, standingsOf, viewerId, shown), nextCursor }
}

/** One offer in any state: a buyer who follows a link learns that it is sold. One that waits is its seller's only. */
export async function getOnSale(
  db: Db,
  standingsOf: StandingsOf,
  viewerId: string | undefined,
  listingId: string,
): Promise<PublicListing> {
  const row = await ownRead(db)
    .selectFrom('listings.listing')
    .selectAll()
    .where('id', '=', listingId)
    .executeTakeFirst()
  refuseUnless(row && (row.state !== 'waiting' || row.seller_id === viewerId), platformProblems.not_found)
  const [listing] = await present(db, standingsOf, viewerId, [row])
  refuseUnless(listing, platformProblems.not_found)
  return listing
}

async function present(
  db: Db,
  standingsOf: StandingsOf,
  viewerId: string | undefined,
  rows: readonly Row[],
): Promise<PublicListing[]> {
  const occurrences = await getOccurrences(
    db,
    rows.map((row) => row.occurrence_id),
  )
  const terms = await findTerms(db, [...occurrences.values()])
  const sellers = rows.map((row) => row.seller_id)
  const people = await getPeople(db, sellers)
  const standings = await standingsOf(db, sellers)
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
  const partsOf = Map.groupBy(parts, (part) => part.listing_id)
  return rows.flatMap((row) => {
    const occurrence = occurrences.get(row.occurrence_id)
    const rates = terms.get(row.occurrence_id)
    if (!occurrence || !rates) return []
    const lot = partsOf.get(row.id) ?? []
    const standing = standingIn(standings, row.seller_id)
    const { price, buyerFee, buyerFeeVat, buyerPays } = presentShares(shareOut(row.price, rates), row.currency)
    return [
      {
        id: row.id,
        occurrence: occurrenceLine(occurrence),
        state: row.state,
        safety: row.safety,
        section: row.section,
        row: row.row,
        seats: lot.flatMap((part) => (part.state === 'available' ? (tickets.get(part.ticket_id)?.seat ?? []) : [])),
        quantities: row.state === 'active' ? allowedQuantities(row.split_rule, row.available) : [],
        splitRule: row.split_rule,
        each: { price, buyerFee, buyerFeeVat, buyerPays },
        faceValue: { amount: row.face_value, currency: row.currency },
        ...presentLot(tickets.get(lot[0]?.ticket_id ?? '')),
        heldUntil: clearanceEnd(occurrence, row.safety, standing.level).toISOString(),
        seller: { firstName: people.get(row.seller_id)?.firstName ?? '', finishedSales: standing.finishedSales },
        mine: row.seller_id === viewerId,
        version: row.version,
      },
    ]
  })
}
