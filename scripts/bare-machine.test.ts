import { execFile } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
let place: string

interface Failure {
  stdout: string
  stderr: string
  code: number
}

// A checkout before anything is installed, on a machine whose npx says what it was asked and fails.
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'fullhouse-bare-'))
  cpSync(import.meta.dirname, join(place, 'scripts'), { recursive: true })
  for (const folder of ['apps', 'packages', 'bin']) mkdirSync(join(place, folder))
  writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module', packageManager: 'pnpm@1.2.3' }))
  writeFileSync(join(place, 'bin', 'npx'), '#!/bin/sh\necho "asked: $*"\nexit 9\n')
  chmodSync(join(place, 'bin', 'npx'), 0o755)
})

afterAll(() => rmSync(place, { recursive: true, force: true }))

it.each(['start', 'test', 'verify', 'database'])(
  '%s.mjs needs no package to begin with, and asks for the pinned pnpm',
  async (script) => {
    const args = [join(place, 'scripts', `${script}.mjs`), ...(script === 'database' ? ['migrate'] : [])]
    const env = { ...process.env, PATH: `${join(place, 'bin')}:/usr/bin:/bin`, FULLHOUSE_DATA_DIR: join(place, 'data') }
    const failure = (await run(process.execPath, args, { env }).catch((error: unknown) => error)) as Failure
    const shown = failure.stdout + failure.stderr
    expect(failure.code).toBe(1)
    expect(shown).toContain('asked: -y pnpm@1.2.3 install --frozen-lockfile')
    expect(shown).not.toContain('Cannot find')
  },
)
