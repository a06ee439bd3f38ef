import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packagedNode } from '../stack/product-parts.mjs'
import { runStep } from '../stack/run-step.mjs'

/** Runs the tests without a browser. Resolves to {passed, failed: names, skipped: [{name, reason}]}. */
export async function runVitest({ root, scratch, filters, stops, print, limitMs }) {
  const summary = join(scratch, 'vitest.json')
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', `--reporter=${join(root, 'scripts', 'test', 'vitest-summary.ts')}`]
  const env = { ...process.env, FULLHOUSE_SUMMARY: summary, NODE_ENV: 'test' }
  if (process.stdout.isTTY) env.FORCE_COLOR = '1'
  const args = [program, 'run', ...reporters, ...filters]
  const { code } = await runStep(packagedNode(root), args, { cwd: root, env, stops, limitMs, onLine: print })
  let result
  try {
    result = JSON.parse(readFileSync(summary, 'utf8'))
  } catch {
    result = { passed: 0, failed: [], skipped: [] }
  }
  if (code === 'timeout') result.failed.push(`vitest was ended: it took longer than ${limitMs / 60_000} minutes`)
  else if (code !== 0 && result.failed.length === 0) result.failed.push(`vitest ended with exit code ${code}`)
  return result
}
