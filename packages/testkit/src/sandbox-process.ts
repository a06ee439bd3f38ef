import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { newSecrets, portNames, stackEnvironment, type Ports } from '../../../scripts/stack/environment.mjs'
import { guardFolder, guardProcess } from '../../../scripts/stack/guardian.mjs'
import { freePorts } from '../../../scripts/stack/ports.mjs'
import { stopProcess } from '../../../scripts/stack/stop-process.mjs'
import { createEmptyDatabase } from './database.ts'
import { node, projectRoot } from './project-root.ts'

export interface RunningSandbox {
  url: string
  smtpPort: number
  /** What the product must be told to use this sandbox (keys, base URLs, SMTP_URL, …), API_PORT included. */
  env: Record<string, string>
  /** Everything it has printed so far. */
  output(): string
  stop(): Promise<void>
}

async function choosePorts(): Promise<Ports> {
  const free = await freePorts(portNames.length)
  return Object.fromEntries(portNames.map((name, index) => [name, free[index] ?? 0])) as Ports
}

async function waitUntilHealthy(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) break
    const answer = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined)
    if (answer?.ok) return
    await sleep(50)
  }
  throw new Error(`The sandbox did not start:\n${output().slice(-4_000)}`)
}

/**
 * Starts apps/sandbox as a process of its own on free ports, with its own database and SANDBOX_SPEED=fast.
 * `extra` is added to its environment. Needs the vitest project "api". Ends with this process, however that ends.
 */
export async function startSandbox(extra: Record<string, string> = {}): Promise<RunningSandbox> {
  const [ports, database] = [await choosePorts(), await createEmptyDatabase()]
  const dataDir = mkdtempSync(join(tmpdir(), 'fullhouse-sandbox-'))
  const forgetFolder = guardFolder(dataDir)
  const env = {
    ...stackEnvironment({ dataDir, ports, secrets: newSecrets(), given: {} }),
    SANDBOX_DATABASE_URL: database.ownerUrl,
    SANDBOX_SPEED: 'fast',
    ...extra,
  }
  const child = spawn(node, ['src/main.ts'], {
    cwd: join(projectRoot, 'apps', 'sandbox'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)))
  const forget = guardProcess(child.pid ?? 0)
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid) {
      const gone = once(child, 'exit')
      await stopProcess(child.pid, { graceMs: 5_000 })
      await gone
    }
    forget()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
    forgetFolder()
  }
  const url = `http://127.0.0.1:${ports.SANDBOX_PORT}`
  try {
    await waitUntilHealthy(url, child, () => printed)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, smtpPort: ports.SANDBOX_SMTP_PORT, env, output: () => printed, stop }
}
