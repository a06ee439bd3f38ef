import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noSampleData, sampleData } from '@fullhouse/testkit/sample-data'
import { afterAll, describe, expect, it } from 'vitest'
import { openQueue } from './sealed/open-queue.ts'
import { openReader } from './sealed/open-reader.ts'
import { badInput, barcodes, tickets, type Expected } from './testing/expected-outcomes.ts'
import { table } from './testing/table.ts'

const data = sampleData()
const reader = openReader({ filesPerChild: 50 })
const queue = openQueue(2, 500)
afterAll(() => reader.close())

interface Row extends Record<string, string> {
  file: string
  outcome: 'right' | 'wrong' | 'refused'
  why: string
}

async function rowOf({ file, verdict }: Expected, folder: string): Promise<Row> {
  const started = performance.now()
  const { report } = await reader.read(readFileSync(join(folder, file)), { pictures: false })
  const why = verdict(report)
  const outcome = why === null ? 'right' : report.ok ? 'wrong' : 'refused'
  const said = report.reason ?? report.tickets.map(({ symbology }) => symbology).join(' ')
  return { file, outcome, why: why ?? said.slice(0, 40), ms: (performance.now() - started).toFixed(0) }
}

async function compare(name: string, expected: Expected[], folder: string): Promise<Row[]> {
  const rows = await Promise.all(expected.map((one) => queue.run(() => rowOf(one, folder))))
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const summary = `${name}: ${count('right')} right, ${count('wrong')} wrong, ${count('refused')} refused that should not be`
  process.stdout.write(`\n${table(rows)}\n${summary}\n`)
  return rows
}

describe('files written by others', () => {
  it('barcodes: at least 95 of 100 of what a strong decoder reads say what is kept beside them', async ({ skip }) => {
    if (!data) return skip(noSampleData)
    const unreadByOthers = /aztec-2_0[3678]|code128-1_4|aztec-partial-quiet-zone|issue-59-inverted/
    const rows = await compare('barcodes', barcodes(data), data)
    const readable = rows.filter(({ file }) => !unreadByOthers.test(file))
    expect(readable).toHaveLength(70)
    expect(readable.filter(({ outcome }) => outcome === 'right').length).toBeGreaterThanOrEqual(67)
    expect(rows.filter(({ outcome }) => outcome === 'wrong')).toEqual([])
  })

  it('tickets: every one comes to the outcome its description states', async ({ skip }) => {
    if (!data) return skip(noSampleData)
    const rows = await compare('tickets', tickets(data), data)
    expect(rows.filter(({ outcome }) => outcome !== 'right')).toEqual([])
  })

  it('bad input: corrupt pictures and archives are refused, odd but good pictures are read', async ({ skip }) => {
    if (!data) return skip(noSampleData)
    const rows = await compare('bad input', badInput(data), data)
    expect(rows.filter(({ outcome }) => outcome !== 'right')).toEqual([])
  })
})
