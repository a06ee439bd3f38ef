// pnpm db:migrate | db:reset | db:seed | db:types | invariants: on DATABASE_URL if set, else on the embedded database, which is
// used where it runs or started for the moment.
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { choosePorts, keepSecrets, stackEnvironment } from './stack/environment.mjs'
import { packagedNode } from './stack/product-parts.mjs'
import { freePorts } from './stack/ports.mjs'
import { currentRun, takeDataFolder } from './stack/run-file.mjs'
import { openScreen } from './stack/screen.mjs'
import { bringToolchain } from './stack/toolchain.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const apps = join(root, 'apps')
const dataDir = resolve(root, process.env.FULLHOUSE_DATA_DIR || '.data')
const command = process.argv[2]
// What `invariants` prints is read by programs: nothing else may be on stdout.
const screen = openScreen({ quiet: command === 'invariants' })
const steps = new Set()

async function withDatabase(work) {
  mkdirSync(join(dataDir, 'logs'), { recursive: true })
  const secrets = keepSecrets(dataDir)
  const run = currentRun(dataDir)
  const ports = { ...choosePorts(), ...run?.ports }
  const tools = () => ({ root, apps, dataDir, stops: steps, env: environment(ports, secrets) })
  if (process.env.DATABASE_URL || run?.ports) return work(tools(), { isNew: false })
  const folder = await takeDataFolder(dataDir)
  const { clearLeftovers, startEmbedded } = await import('./postgres/embedded.mjs')
  const isNew = !existsSync(join(dataDir, 'pg'))
  await clearLeftovers({ root, dataDir })
  ;[ports.DATABASE_PORT] = await freePorts(1)
  const server = await startEmbedded({
    root,
    dataDir,
    port: ports.DATABASE_PORT,
    password: secrets.databaseOwnerPassword,
  })
  try {
    return await work(tools(), { isNew })
  } finally {
    await server.stop()
    folder.release()
  }
}

const environment = (ports, secrets) => ({ ...process.env, ...stackEnvironment({ dataDir, ports, secrets }) })

async function migrate() {
  const { migrate: bringUpToDate } = await import('./stack/migrate.mjs')
  await screen.during('Migrating the database', '', () => withDatabase(bringUpToDate))
}

async function reset() {
  if (process.env.DATABASE_URL) throw new Error('db:reset empties the embedded database only; unset DATABASE_URL.')
  if (currentRun(dataDir)) throw new Error('Fullhouse runs on this database. Stop it first.')
  const { dropDatabase } = await import('./postgres/databases.mjs')
  const { migrate: bringUpToDate } = await import('./stack/migrate.mjs')
  await screen.during('Emptying the database', '', () =>
    withDatabase(async (tools) => {
      await dropDatabase(tools.env.DATABASE_OWNER_URL)
      await dropDatabase(tools.env.SANDBOX_DATABASE_URL)
      rmSync(tools.env.STORAGE_DIR, { recursive: true, force: true })
      await bringUpToDate(tools)
    }),
  )
}

async function seed() {
  const { fillDemoHouse } = await import('./stack/demo-house.mjs')
  const say = (line) => screen.print(`    ${line}`)
  const run = currentRun(dataDir)
  if (run) {
    const env = environment({ ...choosePorts(), ...run.ports }, keepSecrets(dataDir))
    await fillDemoHouse({ root, apps, env, dataDir, stops: steps, say })
    return
  }
  const { createStack } = await import('./stack/stack.mjs')
  const stack = createStack({ root, dataDir, ports: choosePorts(), screen, parts: ['sandbox', 'api', 'worker'] })
  try {
    const { problem } = await stack.start()
    if (problem) throw new Error(problem)
  } finally {
    await stack.stop()
  }
}

const invariants = () => runEntry('invariants.ts', { fresh: false })
const types = () => runEntry('print-tables.ts', { fresh: true })

/** Runs an entry of the API on the database; `fresh` brings it up to date first, as a new one always is. */
async function runEntry(entry, { fresh }) {
  return withDatabase(async (tools, { isNew }) => {
    const { migrate: bringUpToDate } = await import('./stack/migrate.mjs')
    if (isNew || fresh) await bringUpToDate(tools)
    const options = { cwd: join(apps, 'api'), env: tools.env, stdio: ['ignore', 'inherit', 'inherit'] }
    const child = spawn(packagedNode(root), [`src/entry/${entry}`], options)
    return new Promise((done) => {
      child.once('error', () => done(1))
      child.once('exit', (code) => done(code ?? 1))
    })
  })
}

const commands = { migrate, reset, seed, types, invariants }

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

try {
  if (!Object.hasOwn(commands, command)) throw new Error(`Choose one of: ${Object.keys(commands).join(', ')}.`)
  await bringToolchain({ root, screen, stops: steps })
  process.exitCode = (await commands[command]()) ?? 0
} catch (error) {
  screen.problem(error.message)
  process.exitCode = 1
}
