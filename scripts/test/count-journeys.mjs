function countSuite(suite, found) {
  for (const inner of suite.suites ?? []) countSuite(inner, found)
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      const name = `${spec.file} > ${spec.title}`
      const reason = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'
      if (test.status === 'expected') found.passed += 1
      else if (test.status === 'skipped') found.skipped.push({ name, reason })
      else found.failed.push(name)
    }
  }
}

/** Counts Playwright's JSON report. A journey that passed only at a second try counts as failed. */
export function countJourneys({ suites, errors }) {
  const found = { passed: 0, failed: [], skipped: [] }
  for (const suite of suites) countSuite(suite, found)
  for (const error of errors) found.failed.push(String(error.message ?? error).split('\n')[0])
  return found
}
