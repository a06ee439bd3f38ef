import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const entry = (name: string) => fileURLToPath(new URL(`../../api/src/entry/${name}.ts`, import.meta.url))
const run = promisify(execFile)

/** The operator's command that makes somebody staff; the documented way to a first agent. */
export async function makeAgent(email: string): Promise<void> {
  await run(process.execPath, [entry('grant-role'), email, 'agent'])
}

/** The operator's command that checks the books: invariants that are broken, none if all is well. */
export async function brokenInvariants(): Promise<string[]> {
  const { stdout } = await run(process.execPath, [entry('invariants')]).catch((failed: { stdout: string }) => failed)
  const lines = stdout.trim().split('\n')
  const counted = lines.map((line) => JSON.parse(line) as { invariant: string; count: number })
  if (counted.length === 0) throw new Error('no invariant was checked')
  return counted.filter(({ count }) => count !== 0).map(({ invariant, count }) => `${invariant}: ${count}`)
}
