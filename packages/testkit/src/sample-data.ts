import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Why tests on sample data are skipped; give it to `ctx.skip(…)` so that the run says so. */
export const noSampleData = 'SAMPLE_DATA_DIR is not set: no sample data written by others to read'

/** The path of a file or folder of the sample data, or undefined when there is none on this machine. */
export function sampleData(...path: string[]): string | undefined {
  const folder = process.env.SAMPLE_DATA_DIR
  if (!folder) return undefined
  const found = join(folder, ...path)
  if (!existsSync(found)) throw new Error(`SAMPLE_DATA_DIR is set, but ${found} does not exist.`)
  return found
}
