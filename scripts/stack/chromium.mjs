import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { runStep } from './run-step.mjs'

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const usual = [
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// Some systems put a stub there that only tells how to install it.
async function works(path) {
  try {
    await run(path, ['--version'], { timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

function playwrightsOwn(root) {
  try {
    const { chromium } = createRequire(join(root, 'apps', 'e2e', 'package.json'))('@playwright/test')
    return [chromium.executablePath()]
  } catch {
    return []
  }
}

async function search(root) {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  for (const path of [...onPath, ...usual, ...playwrightsOwn(root)]) {
    if (existsSync(path) && (await works(path))) return path
  }
  return undefined
}

async function installOnDebian({ screen, stops }) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await screen.during('Installing Chromium', 'with apt-get, once', async () => {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      await runStep('apt-get', args, { env, stops, limitMs: 300_000 })
    }
  })
}

/**
 * A Chromium to run journeys in: CHROMIUM_PATH, one on PATH or in the usual places, Playwright's own, or as root on
 * Debian a freshly installed one. Resolves to {chromium: path} or to {problem: sentence}.
 */
export async function findChromium({ root, screen, stops }) {
  const given = process.env.CHROMIUM_PATH
  if (given) {
    if (await works(given)) return { chromium: given }
    return { problem: `CHROMIUM_PATH is ${given}, but that is no Chromium that runs.` }
  }
  let chromium = await search(root)
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!chromium && mayInstall) {
    await installOnDebian({ screen, stops })
    chromium = await search(root)
  }
  const problem =
    'No Chromium for the journeys: set CHROMIUM_PATH, put chromium on the PATH, or run ' +
    '`npx playwright install chromium` in apps/e2e. `npm test -- --without-browser` leaves the journeys out.'
  return chromium ? { chromium } : { problem }
}
