import { platform as contract } from '@fullhouse/contracts/platform'
import { moveClock } from './clock.ts'
import { databaseNow } from './db.ts'
import { freeJobsOfDeadWorkers } from './heartbeat.ts'
import { housekeeping } from './housekeeping.ts'
import { frameInvariants } from './invariants.ts'
import type { Part, Platform } from './part.ts'
import { issueTicket } from './realtime/tickets.ts'
import { type Route, serve } from './serve.ts'

/** The frame's own endpoints and housekeeping. */
export const framePart = (platform: Platform): Part => ({
  name: 'platform',
  routes: [
    serve(contract.realtimeTicket, async ({ actor, header }) => {
      const accessToken = header('authorization')?.split(' ')[1] ?? ''
      const holder = actor ? { accountId: actor.accountId, accessToken } : null
      const { ticket, expiresAt } = await issueTicket(platform.db, platform.cipher, holder)
      return { ticket, expiresAt: expiresAt.toISOString() }
    }),
    serve(contract.clock, async () => ({ now: (await databaseNow(platform.db)).toISOString() })),
    ...sandboxRoutes(platform),
  ],
  sweeps: [...housekeeping, freeJobsOfDeadWorkers],
  invariants: frameInvariants,
})

/** Not there at all in production. */
function sandboxRoutes(platform: Platform): Route[] {
  if (platform.config.production) return []
  return [
    serve(contract.moveClock, async ({ body }) => {
      const { now, offsetSeconds } = await moveClock(platform.db, body.offsetSeconds)
      return { now: now.toISOString(), offsetSeconds }
    }),
  ]
}
