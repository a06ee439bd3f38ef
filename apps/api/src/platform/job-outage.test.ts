import { connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { inTransaction } from './db.ts'
import { startJobs } from './job-runner.ts'
import { addJob, defineJob, handles } from './jobs.ts'

const work = defineJob('probe.work', z.object({ n: z.number() }))
const done: number[] = []

/** Stands before the database and can be shut. */
class Door {
  shut = false
  readonly sockets = new Set<Socket>()
  readonly server: Server
  constructor(port: number, host: string) {
    this.server = createServer((client) => {
      if (this.shut) return void client.destroy()
      const upstream = connect(port, host)
      for (const socket of [client, upstream]) {
        this.sockets.add(socket)
        socket.on('error', () => undefined)
      }
      client.pipe(upstream).pipe(client)
    })
  }
  slam(): void {
    this.shut = true
    for (const socket of this.sockets) socket.destroy()
  }
}

let app: TestApp
let door: Door
let url: string
beforeAll(async () => {
  app = await startTestApp()
  const target = new URL(app.platform.config.database.url)
  door = new Door(Number(target.port), target.hostname)
  await new Promise<void>((resolve) => door.server.listen(0, '127.0.0.1', resolve))
  target.port = String((door.server.address() as { port: number }).port)
  url = target.href
})
afterAll(async () => {
  door.slam()
  door.server.close()
  await app.stop()
})

it('goes on after the database was away for some seconds in the middle of a job', async () => {
  let begun = false
  const job = handles(work, async ({ n }) => {
    begun = true
    await sleep(300)
    done.push(n)
  })
  const { log } = app.platform
  const jobs = await startJobs({ url, jobs: [job], cron: [], log, concurrency: 2, onPool: () => undefined })
  const add = (n: number) => inTransaction(app.db, (tx) => addJob(tx, work, { n }))
  try {
    await add(1)
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(true)
    door.slam()
    await sleep(6_000)
    door.shut = false
    await add(2)
    await expect.poll(() => done, { timeout: 25_000 }).toContain(2)
  } finally {
    door.shut = false
    await jobs.stop()
  }
}, 60_000)
