import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { guardProcess } from './guardian.mjs'
import { stopProcess } from './stop-process.mjs'

async function answers(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000), redirect: 'manual' })).status < 500
  } catch {
    return false
  }
}

function printed(logFile) {
  try {
    return readFileSync(logFile, 'utf8')
  } catch {
    return ''
  }
}

/** The last lines of a part's log, for a person to read. */
export function lastLines(logFile, count = 20) {
  return printed(logFile).trimEnd().split('\n').slice(-count).join('\n')
}

/** What a part says when it has ended although nobody asked it to. */
export function describeEnd(part, { code, signal, problem }) {
  const how = problem ?? (signal ? `was ended by ${signal}` : `ended with exit code ${code}`)
  return `${part.name} ${how}. The last lines of ${part.logFile}:\n\n${lastLines(part.logFile)}`
}

/**
 * Starts one part of the stack in a process group of its own; its output goes to `<logs>/<name>.log`.
 * `ready` says how to know it is up: {url} answers, or {line} appears in its log.
 */
export function startPart({ name, command, args, cwd, env, ready, readyMs = 90_000 }, logs) {
  const logFile = join(logs, `${name}.log`)
  if (existsSync(logFile)) renameSync(logFile, join(logs, `${name}.previous.log`))
  const log = openSync(logFile, 'w')
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', log, log], detached: true })
  closeSync(log)
  const part = { name, logFile, pid: child.pid, end: undefined }
  const forget = child.pid ? guardProcess(child.pid, { group: true }) : () => {}
  part.ended = new Promise((resolve) => {
    const finish = (end) => {
      part.end ??= end
      forget()
      resolve(part.end)
    }
    child.once('error', (error) => finish({ problem: `could not be started (${error.message})` }))
    child.once('exit', (code, signal) => finish({ code, signal }))
  })
  const isReady = () => (ready.url ? answers(ready.url) : printed(logFile).includes(ready.line))

  part.untilReady = async () => {
    const deadline = Date.now() + readyMs
    while (!(await isReady())) {
      if (part.end) throw new Error(describeEnd(part, part.end))
      if (Date.now() > deadline) {
        throw new Error(describeEnd(part, { problem: `did not become ready within ${readyMs / 1000} s` }))
      }
      await sleep(100)
    }
    // Another server may answer on that port while this one has just died of it.
    if (part.end) throw new Error(describeEnd(part, part.end))
  }
  part.stop = async (graceMs = 10_000) => {
    if (!child.pid) return false
    const killed = await stopProcess(child.pid, { group: true, graceMs })
    await part.ended
    return killed
  }
  return part
}
