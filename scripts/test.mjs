// npm test: everything there is to run, on a bare machine. The last line is `N passed, N failed[, N skipped]`.
//   npm test -- --without-browser   leaves the journeys out
//   npm test -- listings            only the tests vitest finds for that filter, without journeys
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { guardFolder } from './stack/guardian.mjs'
import { openScreen } from './stack/screen.mjs'
import { bringToolchain } from './stack/toolchain.mjs'
import { runVitest } from './test/run-vitest.mjs'
import { report } from './test/report.mjs'

const minute = 60_000
const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const given = process.argv.slice(2)
const filters = given.filter((argument) => argument !== '--without-browser')
const screen = openScreen()
const stops = new Set()
const scratch = mkdtempSync(join(tmpdir(), 'fullhouse-run-'))
const forgetScratch = guardFolder(scratch)

async function leave(code) {
  await Promise.all([...stops].map((stop) => stop()))
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
  forgetScratch()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    screen.print('\nStopping…')
    void leave(130)
  })
}

async function runAll() {
  await bringToolchain({ root, screen, stops })
  const started = Date.now()
  const tooLong = sleep(40 * minute, undefined, { ref: false }).then(() => {
    throw new Error('The run was ended: it took longer than 40 minutes.')
  })
  return Promise.race([runEach(started), tooLong])
}

async function runEach(started) {
  const common = { root, scratch, screen, stops, print: screen.print }
  const results = [await runVitest({ ...common, filters, limitMs: 22 * minute })]
  if (filters.length) screen.print('The journeys are left out: a filter was given.')
  else if (given.includes('--without-browser')) screen.print('The journeys are left out: --without-browser was given.')
  else {
    const { runJourneys } = await import('./test/run-journeys.mjs')
    const limitMs = Math.max(minute, 38 * minute - (Date.now() - started))
    results.push(await runJourneys({ ...common, limitMs }))
  }
  return results
}

let results
try {
  results = await runAll()
} catch (error) {
  results = [{ passed: 0, failed: [error.message], skipped: [] }]
}
const { text, ok } = report(results)
process.stdout.write(text)
await leave(ok ? 0 : 1)
