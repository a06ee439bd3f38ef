import type { Config } from './config.ts'
import type { Db } from './db.ts'
import type { FieldCipher } from './field-cipher.ts'
import type { CronJob, JobHandler, Sweep } from './jobs.ts'
import type { Keys } from './keys.ts'
import type { Log } from './log.ts'
import type { Consumer } from './outbox.ts'
import type { Route } from './serve.ts'
import type { Storage } from './storage.ts'

/** What the frame gives to everything built on it. */
export interface Platform {
  readonly config: Config
  readonly db: Db
  readonly keys: Keys
  readonly log: Log
  readonly cipher: FieldCipher
  readonly storage: Storage
}

/** A statement that must count zero rows, always. Run every minute and by `pnpm invariants`. */
export interface Invariant {
  readonly name: `${string}.${string}`
  /** In words, for the desk. */
  readonly says: string
  count(db: Db): Promise<number>
}

/** What a module, workflow, view or sink adds to the house; app.ts collects them. */
export interface Part {
  readonly name: string
  readonly routes?: readonly Route[]
  readonly consumers?: readonly Consumer[]
  readonly jobs?: readonly JobHandler[]
  readonly cron?: readonly CronJob[]
  readonly sweeps?: readonly Sweep[]
  readonly invariants?: readonly Invariant[]
}
