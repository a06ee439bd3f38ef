import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLineOf } from './command-line.mjs'
import { stopProcess } from './stop-process.mjs'

const fileOf = (dataDir) => join(dataDir, 'run.json')

function read(dataDir) {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8'))
  } catch {
    return undefined
  }
}

// An id is given out again after a crash: it counts only if that process was started the same way.
const isSame = ({ pid, command }) => pid !== process.pid && command !== '' && commandLineOf(pid) === command

/** The run of the stack that uses this data folder now ({pid, addresses…}), or undefined. */
export function currentRun(dataDir) {
  const run = read(dataDir)
  return run && isSame(run) ? run : undefined
}

/**
 * Takes the data folder for this process, or throws if another one has it. Parts that a killed run left are stopped.
 * Returns `note(facts)` and `addPart(name, pid)` to keep the file true, and `release()`.
 */
export async function takeDataFolder(dataDir) {
  mkdirSync(dataDir, { recursive: true })
  const other = currentRun(dataDir)
  if (other) {
    const where = other.web ? ` at ${other.web}` : ''
    throw new Error(
      `Fullhouse already runs from ${dataDir}${where} (process ${other.pid}, since ${other.since}).\n` +
        'Stop it with Ctrl-C there, or set FULLHOUSE_DATA_DIR and other ports for a second one.',
    )
  }
  for (const part of (read(dataDir)?.parts ?? []).filter(isSame).reverse()) {
    await stopProcess(part.pid, { group: true, graceMs: 5_000 })
  }
  const run = { pid: process.pid, command: commandLineOf(process.pid), since: new Date().toISOString(), parts: [] }
  const write = () => writeFileSync(fileOf(dataDir), `${JSON.stringify(run, null, 2)}\n`)
  write()
  return {
    note(facts) {
      Object.assign(run, facts)
      write()
    },
    addPart(name, pid) {
      run.parts.push({ name, pid, command: commandLineOf(pid) })
      write()
    },
    release: () => rmSync(fileOf(dataDir), { force: true }),
  }
}
