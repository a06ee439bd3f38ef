import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { node } from '@fullhouse/testkit/project-root'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { testEnvironment } from '../testing/test-environment.ts'
import { startHttp } from './http-server.ts'

let app: TestApp
const processes: ChildProcess[] = []
const folders: (() => void)[] = []

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  for (const remove of folders) remove()
  await app.stop()
})

/** The real entry in a process of its own, on any free port. */
async function spawnApi(): Promise<{ url: string; child: ChildProcess }> {
  const { environment, remove } = testEnvironment(app.platform.config.database.url, { LOG_LEVEL: 'info' })
  folders.push(remove)
  const entry = fileURLToPath(new URL('../entry/http.ts', import.meta.url))
  const child = spawn(node, [entry], {
    cwd: dirname(entry),
    env: { PATH: process.env['PATH'], ...environment, API_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += String(chunk)
    const ready = printed.split('\n').find((line) => line.includes('"msg":"api ready"'))
    if (ready) {
      child.stdout.resume()
      return { url: (JSON.parse(ready) as { url: string }).url, child }
    }
  }
  throw new Error(`the API did not start:\n${printed}`)
}

function ask(url: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, agent ? { agent } : {}, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
    }).on('error', reject)
  })
}

/**
 * Twenty clients with connections kept alive, behind something that asks each instance for its health as a
 * balancer does. Runs while `work` does; returns how many requests were answered and what failed.
 */
async function hammer(urls: readonly string[], work: () => Promise<void>) {
  let [running, answered] = [true, 0]
  const failures: string[] = []
  let healthy = [...urls]
  const balancer = (async () => {
    while (running) {
      const states = await Promise.all(urls.map((url) => ask(`${url}/health`).catch(() => 0)))
      healthy = urls.filter((_, index) => states[index] === 200)
      await sleep(50)
    }
  })()
  const clients = Array.from({ length: 20 }, async (_, number) => {
    const agent = new Agent({ keepAlive: true })
    for (let turn = number; running; turn += 1) {
      const url = healthy[turn % healthy.length] as string
      const outcome = await ask(`${url}/v1/clock`, agent).catch((error: Error) => error.message)
      if (outcome === 200) answered += 1
      else failures.push(`${url}: ${outcome}`)
    }
    agent.destroy()
  })
  await sleep(300)
  await work()
  await sleep(300)
  running = false
  await Promise.all([balancer, ...clients])
  return { answered, failures }
}

it('fails no request when one of two instances is told to stop', async () => {
  const [leaving, staying] = await Promise.all([spawnApi(), spawnApi()])
  const { answered, failures } = await hammer([leaving.url, staying.url], async () => {
    leaving.child.kill('SIGTERM')
    const [code] = (await once(leaving.child, 'exit')) as [number]
    expect(code).toBe(0)
  })
  expect(failures).toEqual([])
  expect(answered).toBeGreaterThan(200)
})

it('would fail some without the time it gives clients to leave: the test above can fail', async () => {
  const [leaving, staying] = [await startHttp(app.house, { port: 0 }), await startHttp(app.house, { port: 0 })]
  const { failures } = await hammer([leaving.url, staying.url], () => leaving.stop({ drainMs: 0 }))
  await staying.stop({ drainMs: 0 })
  expect(failures.length).toBeGreaterThan(0)
})

it('says that it is stopping before it does', async () => {
  const server = await startHttp(app.house, { port: 0 })
  const stopped = server.stop({ drainMs: 500 })
  const response = await fetch(`${server.url}/health`)
  expect(response.status).toBe(503)
  expect(response.headers.get('connection')).toBe('close')
  expect(await response.json()).toMatchObject({ status: 'stopping' })
  await stopped
})
