import { join } from 'node:path'
import { ensureDatabase } from '../postgres/databases.mjs'
import { packagedNode } from './product-parts.mjs'
import { runStep } from './run-step.mjs'

/** Creates the databases the environment names and brings the product's one up to date. */
export async function migrate({ root, apps, env, dataDir, stops }) {
  await ensureDatabase(env.DATABASE_OWNER_URL)
  await ensureDatabase(env.SANDBOX_DATABASE_URL)
  const logFile = join(dataDir, 'logs', 'migrate.log')
  const cwd = join(apps, 'api')
  const { code, output } = await runStep(packagedNode(root), ['src/entry/migrate.ts'], { cwd, env, logFile, stops })
  if (code !== 0) {
    const tail = output.split('\n').slice(-30).join('\n')
    throw new Error(`The database could not be migrated (exit ${code}). The end of ${logFile}:\n\n${tail}`)
  }
}
