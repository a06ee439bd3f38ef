import type { Part, Platform } from '#platform/part'
import { readSealed } from '@fullhouse/ticket-reader'
import { intakeInvariants } from './invariants.ts'
import { readFileHandler, type ReadTickets } from './read-file.ts'
import { intakeRoutes } from './routes.ts'
import { removeStoredHandler } from './stored-files.ts'
import { intakeSweeps } from './sweeps.ts'

export { conflictDecided, conflictOpened, fileRead } from './events.ts'
export { type Decision, lockConflict, recordDecision } from './decide-conflict.ts'
export { holdsMoney } from './holds-money.ts'
export type { ReadTickets } from './read-file.ts'
export { statementsOf } from './statements-of.ts'

/** Tickets issued elsewhere, on their way in. `read` is the sealed reader unless a test brings its own. */
export const intakePart = (platform: Platform, { read = readSealed }: { read?: ReadTickets } = {}): Part => ({
  name: 'intake',
  routes: intakeRoutes(platform),
  jobs: [readFileHandler(platform, read), removeStoredHandler(platform)],
  sweeps: intakeSweeps,
  invariants: intakeInvariants,
})
