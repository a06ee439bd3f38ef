import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { endpoints } from '@fullhouse/contracts/endpoint'
import { node } from '@fullhouse/testkit/project-root'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/start-test-app.ts'
import { testEnvironment } from '../testing/test-environment.ts'
import { startHttp } from './http-server.ts'
import { serve } from './serve.ts'

const probe = endpoints('probe', {
  slow: { method: 'GET', path: '/v1/probe/slow', access: 'public', summary: 'Slow.', status: 204 },
})

let app: TestApp
const processes: ChildProcess[] = []
const folders: (() => void)[] = []

beforeAll(async () => {
  const slow = serve(probe.slow, async () => {
    await sleep(600)
  })
  app = await startTestApp({ more: [{ name: 'probe', routes: [slow] }] })
})
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL')
  for (const remove of folders) remove()
  await app.stop()
})

/** The real entry in a process of its own, on any free port. */
async function spawnApi(): Promise<{ url: string; child: ChildProcess }> {
  const { environment, remove } = testEnvironment(app.platform.config.database.url)
  folders.push(remove)
  const entry = fileURLToPath(new URL('../entry/http.ts', import.meta.url))
  const child = spawn(node, [entry], {
    cwd: dirname(entry),
    env: { PATH: process.env['PATH'], ...environment, API_PORT: '0', LOG_LEVEL: 'info' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  processes.push(child)
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += String(chunk)))
  const ready = () => printed.split('\n').find((line) => line.includes('"msg":"api ready"'))
  await expect.poll(ready, { timeout: 30_000 }).toBeDefined()
  return { url: (JSON.parse(ready() as string) as { url: string }).url, child }
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
  expect(answered).toBeGreaterThan(100)
}, 90_000)

it('would fail some without the time it gives clients to leave: the test above can fail', async () => {
  const [leaving, staying] = [await startHttp(app.house, { port: 0 }), await startHttp(app.house, { port: 0 })]
  const { failures } = await hammer([leaving.url, staying.url], () => leaving.stop({ drainMs: 0 }))
  await staying.stop({ drainMs: 0 })
  expect(failures.length).toBeGreaterThan(0)
})

it('does not wait for a connection on which nobody ever said anything', async () => {
  const server = await startHttp(app.house, { port: 0 })
  const { hostname, port } = new URL(server.url)
  const silent = connect(Number(port), hostname)
  await once(silent, 'connect')
  const started = Date.now()
  await server.stop({ drainMs: 0 })
  expect(Date.now() - started).toBeLessThan(5_000)
})

it('finishes the answer it is giving', async () => {
  const server = await startHttp(app.house, { port: 0 })
  const answer = fetch(`${server.url}/v1/probe/slow`)
  await sleep(150)
  await server.stop({ drainMs: 0 })
  expect((await answer).status).toBe(204)
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
