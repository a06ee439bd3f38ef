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

/** Ends what a killed starter may have left running on this data folder. */
export async function clearLeftovers({ root, dataDir }) {
  await endLeftoverServer(locateEmbedded({ root, dataDir }).data)
}

/** Starts the embedded PostgreSQL of a data folder, creating it at first. Adds `data` and `outside` to the cluster. */
export async function startEmbedded({ root, dataDir, port, password, settings }) {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const { binaries, user, data, outside } = locateEmbedded({ root, dataDir })
  await createCluster({ binaries, user, data, password })
  const logFile = join(dataDir, 'logs', 'postgres.log')
  return { data, outside, ...(await startCluster({ binaries, user, data, port, logFile, settings })) }
}
