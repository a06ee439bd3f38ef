import { eventsPart } from '#modules/events'
import { identityPart, jwks, resolveActor } from '#modules/identity'
import { ledgerPart } from '#modules/ledger'
import { offersFor } from '#modules/listings'
import { venuesPart } from '#modules/venues'
import type { Config } from '#platform/config'
import { openDatabase } from '#platform/db'
import { createFieldCipher } from '#platform/field-cipher'
import { framePart } from '#platform/frame-part'
import type { House } from '#platform/house'
import { type Keys, loadKeys } from '#platform/keys'
import { createLog } from '#platform/log'
import type { Part, Platform } from '#platform/part'
import { createDiskStorage } from '#platform/storage-disk'
import { notificationsPart } from './sinks/notifications/index.ts'
import { deskJobsView } from './views/desk-jobs.ts'

/** Everything the house is made of, one line each: modules in map order, then workflows, views and sinks. */
function listParts(platform: Platform): Part[] {
  return [
    framePart(platform),
    // Modules
    identityPart(platform),
    venuesPart(platform),
    eventsPart(platform, { offersFor }),
    ledgerPart(),
    // Workflows
    // Views
    deskJobsView(platform),
    // Sinks
    notificationsPart(platform),
  ]
}

export interface OpenOptions {
  /** Which process this is, in its log lines. */
  name: string
  /** Instead of those in the key file. */
  keys?: Keys
  /** Parts on top of the listed ones; tests bring theirs. */
  more?: readonly Part[]
}

/** Opens the house: connections, keys and parts, not yet serving anybody. */
export function openHouse(config: Config, options: OpenOptions): House {
  const log = createLog({ ...config.log, name: options.name })
  const { url, pool: connections, namedStatements } = config.database
  const database = openDatabase({ url, pool: connections, namedStatements, log })
  const keys = options.keys ?? loadKeys(config.keysFile, config.production)
  const platform: Platform = {
    config,
    db: database.db,
    keys,
    log,
    cipher: createFieldCipher(keys.field),
    storage: createDiskStorage(config.storageDir),
  }
  return {
    platform,
    parts: [...listParts(platform), ...(options.more ?? [])],
    authenticate: resolveActor(platform),
    documents: { '/.well-known/jwks.json': jwks(keys.access) },
    pool: database.pool,
    close: database.close,
  }
}
