import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pnpm that package.json pins, e.g. pnpm@12.21.0. */
export function pinnedPnpm(root) {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
}

/** Command and arguments that run Turborepo; it needs pnpm on the PATH, which a bare machine does not have. */
export function turboCommand(root, args) {
  return { command: 'npx', args: ['-y', pinnedPnpm(root), 'exec', 'turbo', 'run', ...args] }
}
