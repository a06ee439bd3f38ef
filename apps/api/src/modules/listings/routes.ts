import { inTransaction, type Tx } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { type Route, serve } from '#platform/serve'
import { listings } from '@fullhouse/contracts/listings'
import { changePrice } from './change-price.ts'
import { createListing } from './create-listing.ts'
import { getMyListing, listMyListings } from './my-listings.ts'
import { getOnSale, listOnSale } from './on-sale.ts'
import { pauseListing, resumeListing } from './pause-listing.ts'
import { quoteListing } from './quote-listing.ts'
import { showStanding } from './show-standing.ts'
import type { StandingsOf } from './standing.ts'
import { withdrawListing } from './withdraw-listing.ts'

export function listingRoutes({ db }: Platform, standingsOf: StandingsOf): Route[] {
  const shown = (tx: Tx, sellerId: string, listingId: string) => getMyListing(tx, standingsOf, sellerId, listingId)
  /** Does something to one of my listings and answers how it stands then. */
  const act = (sellerId: string, listingId: string, work: (tx: Tx) => Promise<void>) =>
    inTransaction(db, async (tx) => {
      await work(tx)
      return shown(tx, sellerId, listingId)
    })
  return [
    serve(listings.forOccurrence, ({ actor, params, query }) =>
      listOnSale(db, standingsOf, actor?.accountId, params.id, query),
    ),
    serve(listings.get, ({ actor, params }) => getOnSale(db, standingsOf, actor?.accountId, params.id)),
    serve(listings.quote, ({ actor, body }) => quoteListing(db, standingsOf, actor.accountId, body)),
    serve(listings.create, ({ actor, body, claim }) =>
      inTransaction(db, (tx) =>
        once(tx, claim, async () =>
          shown(tx, actor.accountId, await createListing(tx, standingsOf, actor.accountId, body)),
        ),
      ),
    ),
    serve(listings.standing, ({ actor, query }) => showStanding(db, standingsOf, actor.accountId, query.currency)),
    serve(listings.mine, ({ actor, query }) => listMyListings(db, standingsOf, actor.accountId, query)),
    serve(listings.getMine, ({ actor, params }) => getMyListing(db, standingsOf, actor.accountId, params.id)),
    serve(listings.change, ({ actor, params, body }) =>
      act(actor.accountId, params.id, (tx) => changePrice(tx, standingsOf, actor.accountId, params.id, body)),
    ),
    serve(listings.pause, ({ actor, params }) =>
      act(actor.accountId, params.id, (tx) => pauseListing(tx, actor.accountId, params.id)),
    ),
    serve(listings.resume, ({ actor, params }) =>
      act(actor.accountId, params.id, (tx) => resumeListing(tx, actor.accountId, params.id)),
    ),
    serve(listings.withdraw, ({ actor, params }) =>
      act(actor.accountId, params.id, (tx) => withdrawListing(tx, actor.accountId, params.id)),
    ),
  ]
}
