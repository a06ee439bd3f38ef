import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { removeDataFolder } from './postgres/data-folder.mjs'
import { portNames } from './stack/environment.mjs'
import { freePorts, isFree } from './stack/ports.mjs'
import { isAlive } from './stack/stop-process.mjs'

const isRoot = process.getuid?.() === 0
const places: string[] = []
const starters: ChildProcess[] = []

interface House {
  dataDir: string
  apps: string
  env: Record<string, string | undefined>
  ports: number[]
}

async function buildHouse(mode = 0o755): Promise<House> {
  const place = mkdtempSync(join(tmpdir(), 'full house start-'))
  places.push(place)
  const apps = join(place, 'apps')
  cpSync(join(import.meta.dirname, 'fixtures', 'stand-in-apps'), apps, { recursive: true })
  for (const app of ['web', 'admin']) {
    const bin = join(apps, app, 'node_modules', 'vite', 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, 'vite.js'), "import('../../../../vite.ts')\n")
  }
  const dataDir = join(place, 'private', 'data')
  mkdirSync(join(place, 'private'), { mode })
  const ports = await freePorts(portNames.length)
  const chosen = Object.fromEntries(portNames.map((name, index) => [name, String(ports[index])]))
  const env = { ...process.env, ...chosen, FULLHOUSE_DATA_DIR: dataDir, DATABASE_URL: undefined, NO_COLOR: '1' }
  return { dataDir, apps, env, ports }
}

interface Start {
  child: ChildProcess
  /** Everything shown so far. */
  shown(): string
  untilOpen(): Promise<void>
  exitCode(): Promise<number | null>
}

function start(house: House, extra: Record<string, string> = {}): Start {
  const script = join(import.meta.dirname, 'start.mjs')
  const child = spawn(process.execPath, [script, '--apps', house.apps], {
    env: { ...house.env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  starters.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  const gone = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    shown: () => text,
    exitCode: () => gone,
    async untilOpen() {
      for (let tries = 0; tries < 1_800 && !text.includes('The house is open'); tries += 1) {
        if (child.exitCode !== null) break
        await sleep(50)
      }
      expect(text).toContain('The house is open')
    },
  }
}

function pidsOf(house: House): number[] {
  const run = JSON.parse(readFileSync(join(house.dataDir, 'run.json'), 'utf8')) as { parts: { pid: number }[] }
  const postmaster = readFileSync(join(house.dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0]
  return [...run.parts.map(({ pid }) => pid), Number(postmaster)]
}

async function untilGone(pids: number[], seconds = 15): Promise<number[]> {
  for (let tries = 0; tries < seconds * 20 && pids.some(isAlive); tries += 1) await sleep(50)
  return pids.filter(isAlive)
}

afterEach(async () => {
  for (const child of starters.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  for (const place of places.splice(0)) {
    removeDataFolder(join(place, 'private', 'data'))
    rmSync(place, { recursive: true, force: true })
  }
})

describe('npm start', () => {
  it('shows addresses and the four logins, and on Ctrl-C leaves no process and no port behind', async () => {
    const house = await buildHouse()
    const run = start(house)
    await run.untilOpen()
    for (const name of ['WEB_PORT', 'ADMIN_PORT', 'API_PORT', 'SANDBOX_PORT']) {
      expect(run.shown()).toContain(`http://127.0.0.1:${house.env[name]}`)
    }
    for (const role of ['seller', 'buyer', 'organizer', 'agent']) expect(run.shown()).toContain(`${role}@example.com`)
    const pids = pidsOf(house)
    expect(pids).toHaveLength(6)
    expect(pids.every(isAlive)).toBe(true)

    run.child.kill('SIGINT')
    expect(await run.exitCode()).toBe(0)
    expect(pids.filter(isAlive)).toEqual([])
    for (const port of house.ports) expect(await isFree(port)).toBe(true)
  })

  it('keeps its data and secrets for the second start', async () => {
    const house = await buildHouse()
    const first = start(house)
    await first.untilOpen()
    expect(first.shown()).toContain('demo house filled')
    const secrets = readFileSync(join(house.dataDir, 'secrets.json'), 'utf8')
    first.child.kill('SIGINT')
    await first.exitCode()

    const second = start(house)
    await second.untilOpen()
    expect(second.shown()).toContain('demo house stands')
    expect(readFileSync(join(house.dataDir, 'secrets.json'), 'utf8')).toBe(secrets)
  })

  it('names a taken port and the variable that moves it, and starts nothing', async () => {
    const house = await buildHouse()
    const squatter = createServer()
    await new Promise<void>((resolve) => squatter.listen(Number(house.env.API_PORT), '127.0.0.1', resolve))
    const run = start(house)
    expect(await run.exitCode()).toBe(1)
    squatter.close()
    expect(run.shown()).toContain(`Port ${house.env.API_PORT} (API_PORT, for the API) is taken`)
    expect(run.shown()).toMatch(/API_PORT=\d+ npm start/)
    expect(run.shown()).not.toContain('The house is open')
  })

  it.each(['worker', 'web'])('says that the %s died and why, and stops the rest', async (part) => {
    const house = await buildHouse()
    const run = start(house, { STAND_IN_DIES: part })
    expect(await run.exitCode()).toBe(1)
    expect(run.shown()).toContain(`${part} ended with exit code 7`)
    expect(run.shown()).toContain(`${part}: the stage light fell down`)
    for (const port of house.ports) expect(await isFree(port)).toBe(true)
  })

  it('stops cleanly when it is interrupted in the middle of starting', async () => {
    const house = await buildHouse()
    const run = start(house)
    for (let tries = 0; tries < 400 && !run.shown().includes('Starting PostgreSQL'); tries += 1) await sleep(20)
    run.child.kill('SIGINT')
    expect(await run.exitCode()).toBe(0)
    expect(run.shown()).not.toContain('✗')
    for (const port of house.ports) expect(await isFree(port)).toBe(true)
  })

  it('says so when the database dies, and stops the rest', async () => {
    const house = await buildHouse()
    const run = start(house)
    await run.untilOpen()
    const pids = pidsOf(house)
    process.kill(pids.at(-1) ?? 0, 'SIGKILL')
    expect(await run.exitCode()).toBe(1)
    expect(run.shown()).toContain('PostgreSQL ended (SIGKILL)')
    expect(await untilGone(pids)).toEqual([])
  })

  it('refuses a second start from the same data folder while the first runs', async () => {
    const house = await buildHouse()
    const first = start(house)
    await first.untilOpen()
    const second = start(house)
    expect(await second.exitCode()).toBe(1)
    expect(second.shown()).toContain(`Fullhouse already runs from ${house.dataDir}`)
    expect(pidsOf(house).every(isAlive)).toBe(true)
  })

  it('leaves no orphan when it is killed outright, and starts again', async () => {
    const house = await buildHouse()
    const run = start(house)
    await run.untilOpen()
    const pids = pidsOf(house)
    run.child.kill('SIGKILL')
    expect(await untilGone(pids)).toEqual([])
    const again = start(house)
    await again.untilOpen()
  })

  it.runIf(process.platform === 'linux')(
    'recovers when even its guardian was killed and everything else still runs',
    async () => {
      const house = await buildHouse()
      const run = start(house)
      await run.untilOpen()
      const pids = pidsOf(house)
      const guardian = guardianOf(run.child.pid ?? 0)
      process.kill(guardian, 'SIGKILL')
      run.child.kill('SIGKILL')
      await run.exitCode()
      expect(pids.every(isAlive)).toBe(true)

      const again = start(house)
      await again.untilOpen()
      expect(pids.filter(isAlive)).toEqual([])
    },
  )

  it('kills a part that will not stop, and says which', async () => {
    const house = await buildHouse()
    const run = start(house, { STAND_IN_STUBBORN: 'api', FULLHOUSE_STOP_SECONDS: '1' })
    await run.untilOpen()
    const pids = pidsOf(house)
    run.child.kill('SIGINT')
    await run.exitCode()
    expect(run.shown()).toContain('Had to be killed: api')
    expect(pids.filter(isAlive)).toEqual([])
  })

  it('opens the house even if the demo could not be filled, and says so', async () => {
    const house = await buildHouse()
    const run = start(house, { STAND_IN_DIES: 'seed' })
    await run.untilOpen()
    for (let tries = 0; tries < 100 && !run.shown().includes('✗'); tries += 1) await sleep(20)
    expect(run.shown()).toContain('The demo house could not be filled (exit 7)')
    expect(pidsOf(house).every(isAlive)).toBe(true)
  })

  it('as root starts from a folder only root can enter, its database elsewhere', async (context) => {
    context.skip(!isRoot, 'not run as root')
    const house = await buildHouse(0o700)
    const run = start(house)
    await run.untilOpen()
    expect(readlinkSync(join(house.dataDir, 'pg'))).not.toContain(house.dataDir)
    expect(run.shown()).toContain('root cannot own a database')
  })
})

function guardianOf(parent: number): number {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim().split(' ').map(Number)
  const found = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('guardian-process'))
  if (!found) throw new Error('The starter has no guardian.')
  return found
}
