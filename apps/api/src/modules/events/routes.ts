import { events } from '@fullhouse/contracts/events'
import { platformProblems } from '@fullhouse/contracts/problem'
import { type Db, inTransaction } from '#platform/db'
import type { Platform } from '#platform/part'
import { refuseUnless } from '#platform/problem'
import { type Actor, type Route, serve } from '#platform/serve'
import { approveEvent, declineEvent } from './decide-event.ts'
import { type EventRow, findEvent } from './event-rows.ts'
import { listMine, listQueue } from './list-events.ts'
import type { OffersFor } from './offers.ts'
import { presentEvents } from './present.ts'
import { proposeEvent } from './propose-event.ts'
import { searchEvents } from './search-events.ts'
import { suggest } from './suggest.ts'

export function eventsRoutes({ db }: Platform, offersFor: OffersFor): Route[] {
  const one = async (on: Db, row: EventRow | undefined) => {
    const [event] = row ? await presentEvents(on, [row], offersFor) : []
    refuseUnless(event, platformProblems.not_found)
    return event
  }
  const page = async ({ rows, nextCursor }: { rows: EventRow[]; nextCursor: string | null }) => ({
    items: await presentEvents(db, rows, offersFor),
    nextCursor,
  })
  return [
    serve(events.search, ({ query }) => searchEvents(db, query, offersFor)),
    serve(events.suggest, async ({ query }) => ({ items: await suggest(db, query.q) })),
    serve(events.get, async ({ actor, params }) => {
      const row = await findEvent(db, params.id)
      return one(db, row && maySee(row, actor) ? row : undefined)
    }),
    serve(events.propose, ({ actor, body }) =>
      inTransaction(db, async (tx) => one(tx, await proposeEvent(tx, actor.accountId, body))),
    ),
    serve(events.mine, async ({ actor, query }) => page(await listMine(db, actor.accountId, query))),
    serve(events.queue, async ({ query }) => page(await listQueue(db, query))),
    serve(events.approve, ({ actor, params }) =>
      inTransaction(db, async (tx) => one(tx, await approveEvent(tx, params.id, actor.accountId))),
    ),
    serve(events.decline, ({ actor, params, body }) =>
      inTransaction(db, async (tx) => one(tx, await declineEvent(tx, params.id, actor.accountId, body.reason))),
    ),
  ]
}

/** Until it is published an event exists for its proposer and for agents only. */
function maySee(event: EventRow, actor: Actor | null): boolean {
  return (
    event.state === 'published' || actor?.accountId === event.organizer_id || (actor && actor.role !== 'user') === true
  )
}
