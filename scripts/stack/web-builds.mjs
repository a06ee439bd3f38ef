import { join } from 'node:path'
import { runStep } from './run-step.mjs'

/** Builds web and admin; Turborepo takes what has not changed from its cache. */
export async function buildWebApps({ root, env, stops, logs }) {
  const turbo = join(root, 'node_modules', '.bin', 'turbo')
  const filters = ['--filter=@fullhouse/web', '--filter=@fullhouse/admin']
  const logFile = join(logs, 'build.log')
  const { code, output } = await runStep(turbo, ['run', 'build', ...filters, '--output-logs=new-only'], {
    cwd: root,
    env: { ...env, TURBO_TELEMETRY_DISABLED: '1', PATH: `${join(root, 'node_modules', '.bin')}:${env.PATH}` },
    stops,
    logFile,
  })
  if (code !== 0) {
    const tail = output.split('\n').slice(-30).join('\n')
    throw new Error(`The web apps could not be built (exit ${code}). The end of ${logFile}:\n\n${tail}`)
  }
}
