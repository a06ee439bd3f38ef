import type { SellerLevel } from '#modules/pricing'
import type { Db } from '#platform/db'

/** How far a seller has proven themselves. */
export interface Standing {
  level: SellerLevel
  /** Sales whose money was released. */
  finishedSales: number
}

/** Standings by account id, of every id asked for; given by a view, because sales stand to the right of listings. */
export type StandingsOf = (db: Db, sellerIds: readonly string[]) => Promise<Map<string, Standing>>

/** Somebody a view does not know has finished nothing. */
export const standingIn = (standings: ReadonlyMap<string, Standing>, sellerId: string): Standing =>
  standings.get(sellerId) ?? { level: 'new', finishedSales: 0 }
