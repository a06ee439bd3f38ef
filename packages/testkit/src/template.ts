import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { choosePorts, newSecrets, stackEnvironment } from '../../../scripts/stack/environment.mjs'
import { appUrl, ownerUrl, withAdmin } from './admin.ts'
import { node, projectRoot } from './project-root.ts'

const run = promisify(execFile)

export const template = 'fullhouse_template'

/**
 * Creates the template database and migrates it by the API's own entry.
 * Resolves to a sentence about what is wrong, or undefined when the template stands.
 */
export async function prepareTemplate(): Promise<string | undefined> {
  const entry = join(projectRoot, 'apps', 'api', 'src', 'entry', 'migrate.ts')
  if (!existsSync(entry)) return `There is nothing to migrate with yet: ${entry} does not exist.`
  await withAdmin((client) => client.query(`create database ${template}`))
  const dataDir = mkdtempSync(join(tmpdir(), 'fullhouse-template-'))
  const env = {
    ...process.env,
    ...stackEnvironment({ dataDir, ports: choosePorts({}), secrets: newSecrets(), given: {} }),
    DATABASE_OWNER_URL: ownerUrl(template),
    DATABASE_URL: appUrl(template),
  }
  try {
    await run(node, [entry], { cwd: join(projectRoot, 'apps', 'api'), env, timeout: 120_000 })
    return undefined
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return `The migrations of the template database failed:\n${stdout}${stderr}${String(error)}`
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
