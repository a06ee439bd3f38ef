// pnpm verify: format, lint, types, boundaries, unit tests. No database, under a minute; what you run before a commit.
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { turboCommand } from './stack/pinned-pnpm.mjs'
import { packagedNode } from './stack/product-parts.mjs'
import { runStep } from './stack/run-step.mjs'
import { openScreen } from './stack/screen.mjs'
import { bringToolchain } from './stack/toolchain.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '')
const bin = join(root, 'node_modules', '.bin')
const node = packagedNode(root)
const env = { ...process.env, PATH: `${bin}:${process.env.PATH}`, TURBO_TELEMETRY_DISABLED: '1' }
const stops = new Set()

const turbo = turboCommand(root, ['types', '--output-logs=errors-only', '--continue'])
// The longest first: they decide how long the whole takes.
const checks = [
  ['types', turbo.command, turbo.args],
  ['unit', node, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'unit']],
  ['lint', join(bin, 'oxlint'), ['--type-aware', '--deny-warnings']],
  ['boundaries', node, ['scripts/boundaries.mjs']],
  ['types of scripts', join(bin, 'tsc'), ['-p', 'scripts']],
  ['format', join(bin, 'oxfmt'), ['--check', '.']],
  ['module map drawn', node, ['scripts/graph.mjs', '--check']],
]

async function runCheck([name, command, args]) {
  const since = Date.now()
  const { code, output } = await runStep(command, args, { cwd: root, env, stops, limitMs: 180_000 })
  return { name, ok: code === 0, seconds: (Date.now() - since) / 1000, output }
}

async function runAll(atOnce) {
  const results = new Map()
  const waiting = [...checks]
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.set(check[0], await runCheck(check))
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return checks.map(([name]) => results.get(name))
}

process.once('SIGINT', () => {
  void Promise.all([...stops].map((stop) => stop())).then(() => process.exit(130))
})

const screen = openScreen()
try {
  await bringToolchain({ root, screen, stops })
} catch (error) {
  screen.problem(error.message)
  process.exit(1)
}
const since = Date.now()
const results = await runAll(2)
for (const { name, output } of results.filter(({ ok }) => !ok))
  screen.print(`${screen.bold(`── ${name}`)}\n${output}\n`)
for (const { name, ok, seconds } of results) {
  screen.print(`  ${ok ? '✓' : '✗'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(5)} s`)
}
const failed = results.filter(({ ok }) => !ok).map(({ name }) => name)
const took = `${((Date.now() - since) / 1000).toFixed(1)} s`
screen.print(failed.length ? `\nNot clean: ${failed.join(', ')} (${took})` : `\nClean (${took})`)
process.exitCode = failed.length ? 1 : 0
