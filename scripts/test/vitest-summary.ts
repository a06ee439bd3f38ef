import { writeFileSync } from 'node:fs'
import type { SerializedError } from 'vitest'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

interface Summary {
  passed: number
  failed: string[]
  skipped: { name: string; reason: string }[]
}

const text = (error: SerializedError): string => String(error.message ?? error).split('\n')[0] ?? ''

function whySkipped(test: TestCase, note: string | undefined): string {
  if (note) return note
  let place: TestCase['parent'] | undefined = test.parent
  while (place) {
    if (place.errors().length > 0) return 'not run: the set-up of its group or file failed'
    place = place.type === 'suite' ? place.parent : undefined
  }
  return 'no reason given'
}

function addModule(summary: Summary, testModule: TestModule): void {
  const file = testModule.relativeModuleId
  for (const test of testModule.children.allTests()) {
    const name = `${file} > ${test.fullName}`
    const result = test.result()
    if (result.state === 'passed') summary.passed += 1
    else if (result.state === 'skipped') summary.skipped.push({ name, reason: whySkipped(test, result.note) })
    else summary.failed.push(name)
  }
  // A file or a group whose set-up failed has tests that did not run: that must never look like a pass.
  const places = [testModule, ...testModule.children.allSuites()]
  for (const place of places) {
    const name = place.type === 'module' ? file : `${file} > ${place.fullName}`
    for (const error of place.errors()) summary.failed.push(`${name}: ${text(error)}`)
  }
}

/** Writes counts, names of failures and reasons of skips to the file FULLHOUSE_SUMMARY names. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(testModules: readonly TestModule[], unhandledErrors: readonly SerializedError[]): void {
    const summary: Summary = { passed: 0, failed: [], skipped: [] }
    for (const testModule of testModules) addModule(summary, testModule)
    for (const error of unhandledErrors) summary.failed.push(`outside any test: ${text(error)}`)
    writeFileSync(process.env.FULLHOUSE_SUMMARY ?? 'vitest-summary.json', JSON.stringify(summary))
  }
}
