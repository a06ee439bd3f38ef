import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandLineOf } from '../stack/command-line.mjs'
import { stopProcess } from '../stack/stop-process.mjs'

/** The server that runs on this cluster: its `pid` and `port`, or undefined. */
export function runningServer(data) {
  let lines
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
  const pid = Number(lines[0])
  const command = commandLineOf(pid)
  // A process id is given out again after a crash or reboot: only a postgres on this very folder counts.
  const ours = command.includes('postgres') && [data, realpathSync(data)].some((path) => command.includes(path))
  return ours ? { pid, port: Number(lines[3]) } : undefined
}

/** Ends a server that outlived its starter and removes a stale lock file. Call only when no starter is alive. */
export async function endLeftoverServer(data) {
  const server = runningServer(data)
  if (server) await stopProcess(server.pid, { signal: 'SIGINT', graceMs: 15_000 })
  if (!runningServer(data)) rmSync(join(data, 'postmaster.pid'), { force: true })
  return Boolean(server)
}
