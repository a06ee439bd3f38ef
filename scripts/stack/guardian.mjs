import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./guardian-process.mjs', import.meta.url))
let guardian

function open() {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  child.stdin.on('error', () => {})
  child.unref()
  // A pipe keeps the event loop alive unless told otherwise; the guardian must never hold its parent back.
  child.stdin.unref?.()
  return child
}

function tell(order) {
  guardian ??= open()
  guardian.stdin.write(`${JSON.stringify(order)}\n`)
}

/** Makes sure `pid` is stopped if this process disappears without stopping it. */
export function guardProcess(pid, { signal = 'SIGTERM', group = false, graceMs = 5_000 } = {}) {
  tell({ watch: pid, signal, group, graceMs })
  return () => tell({ forget: pid })
}

/** Makes sure `folder` is removed if this process disappears without removing it. */
export function guardFolder(folder) {
  tell({ folder })
  return () => tell({ forgetFolder: folder })
}
