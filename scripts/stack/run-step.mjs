import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { guardProcess } from './guardian.mjs'
import { stopProcess } from './stop-process.mjs'

/**
 * Runs a command to its end. Output goes to `logFile` (when given) and line by line to `onLine`.
 * Resolves to {code, output}; `stops.add` gets a function that ends it early; never hangs past `limitMs`.
 */
export async function runStep(command, args, { cwd, env, logFile, onLine, stops, limitMs = 600_000 }) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  const log = logFile && createWriteStream(logFile)
  const lines = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line)
      log?.write(`${line}\n`)
      onLine?.(line, stream === child.stdout)
    })
  }
  const stop = () => stopProcess(child.pid, { group: true, graceMs: 5_000 })
  const forget = child.pid ? guardProcess(child.pid, { group: true }) : () => {}
  stops?.add(stop)
  let late = false
  let stopping = Promise.resolve(false)
  const limit = setTimeout(() => {
    late = true
    stopping = stop()
  }, limitMs)
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      lines.push(error.message)
      resolve(-1)
    })
    child.once('close', (exitCode, signal) => resolve(exitCode ?? signal))
  })
  clearTimeout(limit)
  await stopping
  stops?.delete(stop)
  forget()
  log?.end()
  if (late) lines.push(`It was ended because it took longer than ${Math.round(limitMs / 1000)} s.`)
  return { code: late ? 'timeout' : code, output: lines.join('\n') }
}
