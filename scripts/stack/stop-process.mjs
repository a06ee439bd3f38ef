import { setTimeout as sleep } from 'node:timers/promises'

/** True while a process with this id exists (a zombie counts as gone where /proc can tell). */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function send(pid, signal, group) {
  try {
    process.kill(group ? -pid : pid, signal)
    return true
  } catch {
    return false
  }
}

/**
 * Asks a process (or its whole group) to stop, waits `graceMs`, then kills it.
 * Returns true if it had to be killed. Never rejects.
 */
export async function stopProcess(pid, { signal = 'SIGTERM', group = false, graceMs = 10_000 } = {}) {
  if (!send(pid, signal, group)) return false
  const deadline = Date.now() + graceMs
  const gone = () => !send(pid, 0, group)
  while (Date.now() < deadline) {
    if (gone()) return false
    await sleep(50)
  }
  send(pid, 'SIGKILL', group)
  for (let tries = 0; tries < 40 && !gone(); tries += 1) await sleep(50)
  return true
}
