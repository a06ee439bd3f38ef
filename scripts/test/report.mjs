function list(title, entries) {
  return entries.length ? ['', `${title}:`, ...entries.map((entry) => `  ${entry}`)] : []
}

function byReason(skipped) {
  const groups = new Map()
  for (const { name, reason } of skipped) groups.set(reason, [...(groups.get(reason) ?? []), name])
  return [...groups].flatMap(([reason, names]) => [`${reason}:`, ...names.map((name) => `  ${name}`)])
}

/**
 * The end of a test run: names of failures, reasons of skips and, last, the one line that counts.
 * Not ok if anything failed or nothing ran.
 */
export function report(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0)
  const failed = results.flatMap((result) => result.failed)
  const skipped = results.flatMap((result) => result.skipped)
  if (passed === 0 && failed.length === 0) failed.push('No test ran.')
  const last = `${passed} passed, ${failed.length} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`
  const lines = [...list('Failed', failed), ...list('Skipped', byReason(skipped)), '', last]
  return { text: `${lines.join('\n')}\n`, ok: failed.length === 0 }
}
