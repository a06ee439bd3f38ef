import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagedNode } from './product-parts.mjs'
import { runStep } from './run-step.mjs'

function loginsIn(line) {
  try {
    const { logins } = JSON.parse(line)
    return Array.isArray(logins) ? logins : undefined
  } catch {
    return undefined
  }
}

/** Fills the demo house through the running stack, unless that is done. Resolves to its logins. */
export async function fillDemoHouse({ root, apps, env, dataDir, stops, say }) {
  const logFile = join(dataDir, 'logs', 'seed.log')
  let logins
  const onLine = (line, isOutput) => {
    const found = isOutput ? loginsIn(line) : undefined
    if (found) logins = found
    else if (isOutput && line.trim() && !line.startsWith('{')) say(line.trim())
  }
  const cwd = join(apps, 'api')
  const { code, output } = await runStep(packagedNode(root), ['src/entry/seed.ts'], {
    cwd,
    env,
    logFile,
    stops,
    onLine,
  })
  if (code !== 0) {
    const tail = output.split('\n').slice(-20).join('\n')
    throw new Error(`The demo house could not be filled (exit ${code}). The end of ${logFile}:\n\n${tail}`)
  }
  const kept = join(dataDir, 'logins.json')
  if (logins) writeFileSync(kept, `${JSON.stringify(logins, null, 2)}\n`, { mode: 0o600 })
  else if (existsSync(kept)) logins = JSON.parse(readFileSync(kept, 'utf8'))
  return logins ?? []
}
