import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { Config } from './config.ts'
import { FaultBoard } from './control/fault-board.ts'
import { openDatabase } from './database/open-database.ts'
import { Sweeper } from './due-tasks/sweeper.ts'
import { httpApp } from './http-app.ts'
import { SandboxClock } from './sandbox-clock.ts'
import { startMailServer } from './smtp/mail-server.ts'
import type { World } from './world.ts'

export interface Sandbox {
  world: World
  url: string
  smtpPort: number
  close: () => Promise<void>
}

async function listen(server: Server, config: Config): Promise<number> {
  server.listen(config.port, config.host)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Starts everything the sandbox is: its database, its HTTP and SMTP servers and its sweeper. */
export async function startSandbox(config: Config): Promise<Sandbox> {
  const log = pino({ level: config.logLevel, name: 'sandbox' })
  const db = await openDatabase(config.databaseUrl)
  const clock = await SandboxClock.load(db)
  const faults = new FaultBoard(db)
  await faults.load()
  let url = config.publicUrl ?? ''
  const world: World = {
    config,
    db,
    clock,
    faults,
    timings: { ...config.timings },
    log,
    publicUrl: () => url,
    wake: () => sweeper.wake(),
    wakeFunds: () => sweeper.wakeFunds(),
  }
  const sweeper = new Sweeper(world)
  const server = createServer(httpApp(world))
  const port = await listen(server, config)
  if (!config.publicUrl) url = `http://${config.host}:${port}`
  const mail = await startMailServer(world)
  await sweeper.start()
  log.info({ port, smtpPort: mail.port }, 'sandbox ready')
  const close = async () => {
    server.close()
    server.closeAllConnections()
    await mail.close()
    await sweeper.stop()
    await db.destroy()
  }
  return { world, url: `http://${config.host}:${port}`, smtpPort: mail.port, close }
}
