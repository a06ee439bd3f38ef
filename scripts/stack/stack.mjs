import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { clearLeftovers, startEmbedded } from '../postgres/embedded.mjs'
import { checkPorts } from './check-ports.mjs'
import { fillDemoHouse } from './demo-house.mjs'
import { keepSecrets, stackEnvironment } from './environment.mjs'
import { migrate } from './migrate.mjs'
import { describeEnd, startPart } from './part.mjs'
import { productParts } from './product-parts.mjs'
import { takeDataFolder } from './run-file.mjs'
import { buildWebApps } from './web-builds.mjs'

/**
 * The whole product as one thing that can be started and stopped. `apps` is the folder with the apps (a stand-in one in
 * trials, which then has nothing to build). `start()` resolves to {env, logins, logs}, with a
 * `problem` when the demo house could not be filled, which is no reason to keep the doors shut; `broken` resolves with a sentence when
 * something that should run has ended; `stop()` may be called at any moment, more than once.
 */
export function createStack({ root, apps = join(root, 'apps'), dataDir, ports, given = process.env, screen, ...how }) {
  const { dev = false, seed = 'demo', parts: wantedParts, stopMs = 10_000 } = how
  const running = []
  const steps = new Set()
  let closing
  let reportBroken
  const broken = new Promise((resolve) => (reportBroken = resolve))
  const logs = join(dataDir, 'logs')
  let folder
  let postgres

  const unlessClosing = () => {
    if (closing) throw new Error('Stopped.')
  }

  async function startDatabase(secrets) {
    const password = secrets.databaseOwnerPassword
    postgres = await startEmbedded({ root, dataDir, port: ports.DATABASE_PORT, password })
    void postgres.exited.then((code) => {
      if (!closing) reportBroken(`PostgreSQL ended (${code}). Look at ${join(logs, 'postgres.log')}.`)
    })
    if (postgres.outside) screen.print(screen.dim(`    its data: ${postgres.data} (root cannot own a database)`))
  }

  async function startParts(specs, env) {
    const started = specs.map((spec) => {
      const part = startPart({ ...spec, env: { ...given, ...env } }, logs)
      running.push(part)
      if (part.pid) folder.addPart(part.name, part.pid)
      void part.ended.then((end) => {
        if (!closing) reportBroken(describeEnd(part, end))
      })
      return part
    })
    await Promise.all(started.map((part) => part.untilReady()))
    unlessClosing()
  }

  async function start() {
    mkdirSync(logs, { recursive: true })
    folder = await takeDataFolder(dataDir)
    folder.note({ ports })
    const embedded = !given.DATABASE_URL
    if (embedded) await clearLeftovers({ root, dataDir })
    await checkPorts(
      ports,
      Object.keys(ports).filter((name) => embedded || name !== 'DATABASE_PORT'),
    )
    const secrets = keepSecrets(dataDir)
    const env = stackEnvironment({ dataDir, ports, secrets, given })
    const parts = productParts({ root, apps, env, dev })
    const web = wantedParts ? ['web', 'admin'].filter((name) => wantedParts.includes(name)) : ['web', 'admin']
    const tools = { root, apps, env: { ...given, ...env }, dataDir, stops: steps }
    // Building needs no database, and both take their time.
    const builds = web.length > 0 && !dev && apps === join(root, 'apps')
    const built = builds
      ? screen.during('Building web and admin', '', () => buildWebApps({ ...tools, logs }))
      : Promise.resolve()
    built.catch(() => {})
    if (embedded) await screen.during('Starting PostgreSQL', '', () => startDatabase(secrets))
    unlessClosing()
    await screen.during('Migrating the database', '', () => migrate(tools))
    unlessClosing()
    await screen.during('Starting the sandbox', '', () => startParts([parts.sandbox], env))
    await screen.during('Starting API and worker', '', () => startParts([parts.api, parts.worker], env))
    await built
    unlessClosing()
    if (web.length)
      await screen.during('Starting web and admin', '', () =>
        startParts(
          web.map((name) => parts[name]),
          env,
        ),
      )
    folder.note({ web: env.PUBLIC_WEB_URL })
    const demo = { logins: [] }
    if (seed === 'demo') {
      const say = (line) => screen.print(screen.dim(`    ${line}`))
      try {
        demo.logins = await screen.during('Filling the demo house', '', () => fillDemoHouse({ ...tools, say }))
      } catch (error) {
        demo.problem = error.message
      }
      unlessClosing()
    }
    return { env, ...demo, logs: relative(root, logs) || logs }
  }

  async function close() {
    const killed = []
    await Promise.all([...steps].map((stop) => stop()))
    for (const part of [...running].reverse()) {
      if (await part.stop(stopMs)) killed.push(part.name)
    }
    await postgres?.stop()
    folder?.release()
    return { killed }
  }

  return {
    broken,
    start: () => Promise.race([start(), broken.then((sentence) => Promise.reject(new Error(sentence)))]),
    stop: () => (closing ??= close()),
    /** Kills what is left at once, for someone who will not wait. */
    kill: () => running.forEach((part) => void part.stop(0)),
  }
}
