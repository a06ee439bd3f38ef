import type { Logger } from 'pino'
import type { Config, Timings } from './config.ts'
import type { FaultBoard } from './control/fault-board.ts'
import type { Database } from './database/tables.ts'
import type { SandboxClock } from './sandbox-clock.ts'

/** What every part of the sandbox is given. `wake` tells the sweepers that something may be due. */
export interface World {
  config: Config
  db: Database
  clock: SandboxClock
  faults: FaultBoard
  timings: Timings
  log: Logger
  publicUrl: () => string
  wake: () => void
  wakeFunds: () => void
}
