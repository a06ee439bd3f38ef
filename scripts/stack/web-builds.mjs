import { join } from 'node:path'
import { turboCommand } from './pinned-pnpm.mjs'
import { runStep } from './run-step.mjs'

/** Builds web and admin; Turborepo takes what has not changed from its cache. */
export async function buildWebApps({ root, env, stops, logs }) {
  const filters = ['--filter=@fullhouse/web', '--filter=@fullhouse/admin']
  const logFile = join(logs, 'build.log')
  const { command, args } = turboCommand(root, ['build', ...filters, '--output-logs=new-only'])
  const { code, output } = await runStep(command, args, {
    cwd: root,
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1' },
    stops,
    logFile,
    limitMs: 240_000,
  })
  if (code !== 0) {
    const tail = output.split('\n').slice(-30).join('\n')
    throw new Error(`The web apps could not be built (exit ${code}). The end of ${logFile}:\n\n${tail}`)
  }
}
