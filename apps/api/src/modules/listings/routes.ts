import { inTransaction } from '#platform/db'
import { once } from '#platform/idempotency'
import type { Platform } from '#platform/part'
import { serve } from '#platform/serve'
import { listings } from '@fullhouse/contracts/listings'
import { changePrice } from './change-price.ts'
import { createListing } from './create-listing.ts'
import { getMyListing, listMyListings } from './my-listings.ts'
import { getOnSale, listOnSale } from './on-sale.ts'
import { pauseListing, resumeListing } from './pause-listing.ts'
import { quoteListing } from './quote-listing.ts'
import { withdrawListing } from './withdraw-listing.ts'

export const listingRoutes = ({ db }: Platform) => [
  serve(listings.forOccurrence, ({ actor, params, query }) => listOnSale(db, actor?.accountId, params.id, query)),
  serve(listings.get, ({ actor, params }) => getOnSale(db, actor?.accountId, params.id)),
  serve(listings.quote, ({ actor, body }) => quoteListing(db, actor.accountId, body)),
  serve(listings.create, ({ actor, body, claim }) =>
    inTransaction(db, (tx) => once(tx, claim, () => createListing(tx, actor.accountId, body))),
  ),
  serve(listings.mine, ({ actor, query }) => listMyListings(db, actor.accountId, query)),
  serve(listings.getMine, ({ actor, params }) => getMyListing(db, actor.accountId, params.id)),
  serve(listings.change, ({ actor, params, body }) =>
    inTransaction(db, (tx) => changePrice(tx, actor.accountId, params.id, body)),
  ),
  serve(listings.pause, ({ actor, params }) => inTransaction(db, (tx) => pauseListing(tx, actor.accountId, params.id))),
  serve(listings.resume, ({ actor, params }) =>
    inTransaction(db, (tx) => resumeListing(tx, actor.accountId, params.id)),
  ),
  serve(listings.withdraw, ({ actor, params }) =>
    inTransaction(db, (tx) => withdrawListing(tx, actor.accountId, params.id)),
  ),
]
