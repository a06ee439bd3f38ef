import { describe, expect, it } from 'vitest'
import { report } from './report.mjs'

const nothing = { passed: 0, failed: [], skipped: [] }
const lastLine = (text: string): string | undefined => text.trimEnd().split('\n').at(-1)

describe('the end of a test run', () => {
  it('adds up what the runners found, in one last line', () => {
    const { text, ok } = report([
      { ...nothing, passed: 3 },
      { ...nothing, passed: 2 },
    ])
    expect(lastLine(text)).toBe('5 passed, 0 failed')
    expect(ok).toBe(true)
  })

  it('names failures and is not ok', () => {
    const { text, ok } = report([{ ...nothing, passed: 3, failed: ['a.test.ts > works'] }])
    expect(text).toContain('a.test.ts > works')
    expect(lastLine(text)).toBe('3 passed, 1 failed')
    expect(ok).toBe(false)
  })

  it('gives the reason of skips above the last line and stays ok', () => {
    const skipped = [{ name: 'b.test.ts > reads', reason: 'SAMPLE_DATA_DIR is not set' }]
    const { text, ok } = report([{ passed: 1, failed: [], skipped }])
    expect(text).toContain('SAMPLE_DATA_DIR is not set:\n    b.test.ts > reads')
    expect(lastLine(text)).toBe('1 passed, 0 failed, 1 skipped')
    expect(ok).toBe(true)
  })

  it('does not call it a success when nothing ran', () => {
    const { text, ok } = report([nothing])
    expect(lastLine(text)).toBe('0 passed, 1 failed')
    expect(ok).toBe(false)
  })
})
