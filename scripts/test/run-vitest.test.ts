import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../../packages/testkit/src/project-root.ts'
import { runVitest } from './run-vitest.mjs'

const places: string[] = []
const head = "import { beforeAll, describe, expect, it } from 'vitest'\n"

async function run(source: string, limitMs = 60_000): ReturnType<typeof runVitest> {
  const root = mkdtempSync(join(tmpdir(), 'fullhouse-vitest-'))
  places.push(root)
  mkdirSync(join(root, 'scripts'))
  cpSync(import.meta.dirname, join(root, 'scripts', 'test'), { recursive: true })
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'))
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  writeFileSync(join(root, 'vitest.config.ts'), "export default { test: { include: ['planted.test.ts'] } }\n")
  writeFileSync(join(root, 'planted.test.ts'), head + source)
  return runVitest({ root, scratch: root, filters: [], limitMs })
}

afterEach(() => {
  for (const place of places.splice(0)) rmSync(place, { recursive: true, force: true })
})

describe('the run of vitest', () => {
  it('counts what passed, what failed and what was skipped for which reason', async () => {
    const result = await run(`
      it('holds', () => {})
      it('breaks', () => { expect(1).toBe(2) })
      it('waits', (context) => { context.skip('no samples here') })`)
    expect(result).toEqual({
      passed: 1,
      failed: ['planted.test.ts > breaks'],
      skipped: [{ name: 'planted.test.ts > waits', reason: 'no samples here' }],
    })
  })

  it('counts a group whose set-up failed as a failure, although its tests were never run', async () => {
    const { failed, skipped } = await run(`
      describe('sales', () => {
        beforeAll(() => { throw new Error('no database') })
        it('sells', () => {})
      })`)
    expect(failed).toContain('planted.test.ts > sales: no database')
    expect(skipped.map(({ reason }) => reason)).toEqual(['not run: the set-up of its group or file failed'])
  })

  it('counts a file that cannot be loaded as a failure', async () => {
    const { passed, failed } = await run("import './nowhere.ts'\nit('sells', () => {})")
    expect(passed).toBe(0)
    expect(failed).toHaveLength(1)
  })

  it('counts an error outside any test as a failure', async () => {
    const { failed } = await run(`
      it('forgets', async () => {
        setTimeout(() => { throw new Error('nobody waited') }, 0)
        await new Promise((resolve) => setTimeout(resolve, 50))
      })`)
    expect(failed).toContain('outside any test: nobody waited')
  })

  it('ends a run that hangs, and says so', async () => {
    const { failed } = await run("it('hangs', () => { for (;;) {} })", 5_000)
    expect(failed.join()).toContain('vitest was ended')
  })
})
