import { execFile, spawn } from 'node:child_process'
import { chownSync, existsSync, openSync, closeSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { guardProcess } from '../stack/guardian.mjs'
import { stopProcess } from '../stack/stop-process.mjs'

const run = promisify(execFile)

const always = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC' }

/** Settings of a cluster that is thrown away: nothing is forced to disk. */
export const throwaway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  scram_iterations: '64',
  autovacuum: 'off',
}

/** Creates the cluster in `data` unless there is one. The superuser is `postgres`. */
export async function createCluster({ binaries, user, data, password }) {
  if (existsSync(join(data, 'PG_VERSION'))) return
  const passwordFile = join(dirname(data), `.initdb-${process.pid}`)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    const locale = ['--locale=C.UTF-8', '--encoding=UTF8', '--no-instructions', '--no-sync']
    const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    await run(join(binaries, 'bin', 'initdb'), ['-D', data, ...locale, ...login], { ...user, cwd: '/' })
  } catch (error) {
    rmSync(data, { recursive: true, force: true })
    throw new Error(`PostgreSQL could not create its data in ${data}:\n${error.stderr || error.message}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

// pg_ctl's own way to know: the server writes its state into line 8 of postmaster.pid.
function isReady(data, pid) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

/**
 * Starts the cluster in `data` on 127.0.0.1:`port` and resolves when it takes connections. `exited` resolves with the
 * exit code whenever the server ends; `stop()` ends it (open connections are cut). Stops with this process, however
 * that ends.
 */
export async function startCluster({ binaries, user, data, port, logFile, settings = {}, readyMs = 60_000 }) {
  const flags = Object.entries({ ...always, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'a')
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(-1))
    child.once('exit', (code, signal) => resolve(code ?? signal))
  })
  const forget = child.pid ? guardProcess(child.pid, { signal: 'SIGINT', graceMs: 10_000 }) : () => {}
  let over = false
  void exited.then(() => {
    over = true
    forget()
  })

  const stop = async () => {
    if (!over && child.pid) await stopProcess(child.pid, { signal: 'SIGINT', graceMs: 15_000 })
    await exited
  }
  const deadline = Date.now() + readyMs
  while (!isReady(data, child.pid)) {
    if (over || Date.now() > deadline) {
      await stop()
      const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n')
      throw new Error(`PostgreSQL did not start on port ${port}. The end of ${logFile}:\n${tail}`)
    }
    await sleep(25)
  }
  return { pid: child.pid, exited, stop }
}
