import type { Db } from '#platform/db'
import type { SellerLevel } from '#modules/pricing'
import { sql } from 'kysely'

export interface SellerStanding {
  level: SellerLevel
  /** Sales whose money was released to the seller. */
  finishedSales: number
}

/** How far sellers have proven themselves, by account id, all in one query. */
export async function standingsOf(db: Db, sellerIds: readonly string[]): Promise<Map<string, SellerStanding>> {
  if (sellerIds.length === 0) return new Map()
  const { rows } = await sql<{ id: string; finished: number; level: SellerLevel }>`
    select s.id, f.finished, l.level from unnest(${[...new Set(sellerIds)]}::uuid[]) as s (id)
    cross join lateral (select count(*)::int as finished from escrow.transaction t
      where t.seller_id = s.id and t.state in ('cleared', 'paid_out')) f
    cross join lateral (select level from listings.seller_limit sl
      where daterange(sl.valid_from, sl.valid_to) @> platform.now()::date and sl.from_sales <= f.finished
      order by sl.from_sales desc limit 1) l`.execute(db)
  return new Map(rows.map((row) => [row.id, { level: row.level, finishedSales: row.finished }]))
}
