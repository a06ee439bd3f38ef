import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCluster, startCluster, throwaway } from '../../../scripts/postgres/cluster.mjs'
import { postgresOwner } from '../../../scripts/postgres/owner.mjs'
import { guardFolder } from '../../../scripts/stack/guardian.mjs'
import { freePorts } from '../../../scripts/stack/ports.mjs'
import { projectRoot } from './project-root.ts'

export interface TestPostgres {
  /** URL of the superuser on database `postgres`. */
  adminUrl: string
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL of its own on a free port, with nothing forced to disk and its data in a temporary folder that
 * is removed at the end, also if this process is killed. Works as root too.
 */
export async function startTestPostgres(): Promise<TestPostgres> {
  const { binaries, user, base } = postgresOwner(projectRoot)
  const folder = mkdtempSync(join(base ?? tmpdir(), 'fullhouse-test-'))
  const forgetFolder = guardFolder(folder)
  const data = join(folder, 'pg')
  if (user) {
    chownSync(folder, user.uid, user.gid)
    mkdirSync(data, { mode: 0o700 })
    chownSync(data, user.uid, user.gid)
  }
  const password = randomBytes(18).toString('base64url')
  const [port = 0] = await freePorts(1)
  await createCluster({ binaries, user, data, password })
  const logFile = join(folder, 'postgres.log')
  const server = await startCluster({ binaries, user, data, port, logFile, settings: throwaway })
  return {
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      forgetFolder()
    },
  }
}
