import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createCluster, startCluster } from './cluster.mjs'
import { openDataFolder } from './data-folder.mjs'
import { endLeftoverServer } from './leftover.mjs'
import { postgresOwner } from './owner.mjs'

/** Where the embedded cluster of a data folder lies, without starting anything. */
export function locateEmbedded({ root, dataDir }) {
  const { binaries, user, base } = postgresOwner(root)
  return { binaries, ...openDataFolder({ dataDir, user, base }) }
}

/**
 * Starts the embedded PostgreSQL of a data folder, creating it at first and clearing away what a killed starter left.
 * Adds `data` and `outside` to what `startCluster` gives.
 */
export async function startEmbedded({ root, dataDir, port, password, settings }) {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const { binaries, user, data, outside } = locateEmbedded({ root, dataDir })
  await createCluster({ binaries, user, data, password })
  await endLeftoverServer(data)
  const logFile = join(dataDir, 'logs', 'postgres.log')
  return { data, outside, ...(await startCluster({ binaries, user, data, port, logFile, settings })) }
}
