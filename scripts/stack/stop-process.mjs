import { readFileSync, readdirSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

function send(pid, signal, group) {
  try {
    process.kill(group ? -pid : pid, signal)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

// State and process group from /proc; nothing where there is no /proc.
function stateOf(pid) {
  try {
    const [state, , group] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
    return { isZombie: state === 'Z' || state === 'X', group: Number(group) }
  } catch {
    return undefined
  }
}

// Not every container's first process collects the dead: without this a killed orphan would count as running for ever.
function onlyZombies(pid, group) {
  if (!group) return stateOf(pid)?.isZombie === true
  const leader = stateOf(pid)
  if (process.platform !== 'linux' || (leader && !leader.isZombie)) return false
  const members = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return members.map(stateOf).every((state) => !state || state.group !== pid || state.isZombie)
}

const isGone = (pid, group) => !send(pid, 0, group) || onlyZombies(pid, group)

/** True while the process with this id runs. */
export const isAlive = (pid) => !isGone(pid, false)

/**
 * Asks a process (or its whole group) to stop, waits `graceMs`, then kills it.
 * Returns true if it had to be killed. Never rejects.
 */
export async function stopProcess(pid, { signal = 'SIGTERM', group = false, graceMs = 10_000 } = {}) {
  if (isGone(pid, group)) return false
  send(pid, signal, group)
  const deadline = Date.now() + graceMs
  while (Date.now() < deadline) {
    if (isGone(pid, group)) return false
    await sleep(30)
  }
  send(pid, 'SIGKILL', group)
  for (let tries = 0; tries < 100 && !isGone(pid, group); tries += 1) await sleep(30)
  return true
}
