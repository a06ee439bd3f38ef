import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { removeDataFolder } from '../postgres/data-folder.mjs'
import { findChromium } from '../stack/chromium.mjs'
import { portNames } from '../stack/environment.mjs'
import { freePorts } from '../stack/ports.mjs'
import { packagedNode } from '../stack/product-parts.mjs'
import { runStep } from '../stack/run-step.mjs'
import { createStack } from '../stack/stack.mjs'
import { countJourneys } from './count-journeys.mjs'

async function runPlaywright({ root, scratch, env, chromium, stops, print, limitMs }) {
  const e2e = join(root, 'apps', 'e2e')
  const report = join(scratch, 'journeys.json')
  const program = createRequire(join(e2e, 'package.json')).resolve('@playwright/test/cli')
  const { code } = await runStep(packagedNode(root), [program, 'test', '--reporter=list,json'], {
    cwd: e2e,
    env: { ...process.env, ...env, CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    stops,
    limitMs,
    onLine: print,
  })
  let found
  try {
    found = countJourneys(JSON.parse(readFileSync(report, 'utf8')))
  } catch (error) {
    const sentence = `the journeys left no report (exit ${code}): ${error.message}`
    found = { passed: 0, failed: [sentence], skipped: [] }
  }
  if (code === 'timeout')
    found.failed.push(`the journeys were ended: they took longer than ${limitMs / 60_000} minutes`)
  else if (code !== 0 && found.failed.length === 0) found.failed.push(`the journeys ended with exit code ${code}`)
  return found
}

function createJourneyStack({ root, dataDir, ports, screen }) {
  const mine = new Set([...portNames, 'DATABASE_URL', 'DATABASE_OWNER_URL', 'SANDBOX_DATABASE_URL'])
  const inherited = Object.entries(process.env).filter(([name]) => !mine.has(name))
  const given = { ...Object.fromEntries(inherited), SANDBOX_SPEED: 'fast' }
  const seed = process.env.FULLHOUSE_SEED || 'none'
  return createStack({ root, dataDir, ports, screen, given, seed })
}

/** Starts the whole product on free ports with an empty data folder and runs the journeys in Chromium on it. */
export async function runJourneys({ root, scratch, screen, stops, print, limitMs }) {
  const fail = (sentence) => ({ passed: 0, failed: [sentence], skipped: [] })
  const { chromium, problem } = await findChromium({ root, screen, stops })
  if (!chromium) return fail(problem)

  const free = await freePorts(portNames.length)
  const ports = Object.fromEntries(portNames.map((name, index) => [name, free[index]]))
  const dataDir = join(scratch, 'data')
  const stack = createJourneyStack({ root, dataDir, ports, screen })
  const mine = new Set()
  const stop = async () => {
    await Promise.all([...mine].map((end) => end()))
    await stack.stop()
  }
  stops.add(stop)
  try {
    const { env, problem: unfilled } = await stack.start()
    if (unfilled) return fail(unfilled)
    const broken = stack.broken.then((sentence) => fail(`a part died during the journeys: ${sentence}`))
    const journeys = runPlaywright({ root, scratch, env, chromium, stops: mine, print, limitMs })
    return await Promise.race([journeys, broken])
  } catch (error) {
    return fail(`the journeys could not run: ${error.message}`)
  } finally {
    await stop()
    stops.delete(stop)
    const results = join(root, 'apps', 'e2e', 'test-results')
    mkdirSync(results, { recursive: true })
    cpSync(join(dataDir, 'logs'), join(results, 'logs'), { recursive: true, force: true })
    removeDataFolder(dataDir)
  }
}
