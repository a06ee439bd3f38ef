import { platformProblems } from '@fullhouse/contracts/problem'
import { venues } from '@fullhouse/contracts/venues'
import { inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuse } from '#platform/problem'
import { type Route, serve } from '#platform/serve'
import { findVisibleVenue } from './find-visible-venue.ts'
import { proposeVenue } from './propose-venue.ts'
import { searchVenues } from './search-venues.ts'

export const venuesRoutes = ({ db }: Platform): Route[] => [
  serve(venues.search, ({ actor, query }) => searchVenues(db, query, actor?.accountId ?? null)),
  serve(
    venues.get,
    async ({ actor, params }) =>
      (await findVisibleVenue(db, params.id, actor?.accountId ?? null)) ?? refuse(platformProblems.not_found),
  ),
  serve(venues.propose, ({ actor, body }) => inTransaction(db, (tx) => proposeVenue(tx, actor.accountId, body))),
]
