import { expect, it } from 'vitest'
import { runStep } from './run-step.mjs'
import { isAlive } from './stop-process.mjs'

const node = process.execPath

it('gives the exit code and all output, line by line', async () => {
  const lines: string[] = []
  const script = "console.log('one'); console.error('two'); process.exit(3)"
  const { code, output } = await runStep(node, ['-e', script], { onLine: (line) => lines.push(line) })
  expect(code).toBe(3)
  expect(lines.toSorted()).toEqual(['one', 'two'])
  expect(output.split('\n').toSorted()).toEqual(['one', 'two'])
})

it('says which program is missing', async () => {
  const { code, output } = await runStep('no-such-program', [], {})
  expect(code).toBe(-1)
  expect(output).toContain('no-such-program')
})

it('ends a command that takes too long, with everything it started', async () => {
  let child = 0
  const script = `
    const { spawn } = require('node:child_process')
    const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    console.log(inner.pid)
    setInterval(() => {}, 1000)`
  const { code, output } = await runStep(node, ['-e', script], {
    limitMs: 1_500,
    onLine: (line) => (child = Number(line)),
  })
  expect(code).toBe('timeout')
  expect(output).toContain('took longer than')
  expect(child).toBeGreaterThan(0)
  expect(isAlive(child)).toBe(false)
})
