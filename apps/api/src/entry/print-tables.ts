import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { readConfig } from '../platform/config.ts'
import { printTables } from '../platform/database-types.ts'

// `pnpm db:types` writes every tables.ts from the live database; `--check` only says which differ.
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const pool = new pg.Pool({ connectionString: readConfig().database.ownerUrl, max: 1 })
const sources = fileURLToPath(new URL('..', import.meta.url))
const owners = [
  { file: 'platform/tables.ts', schema: 'platform' },
  ...['modules', 'sinks'].flatMap((folder) =>
    readdirSync(`${sources}${folder}`).map((name) => ({
      file: `${folder}/${name}/tables.ts`,
      schema: name.replaceAll('-', '_'),
    })),
  ),
]
let different = 0
for (const { file, schema } of owners) {
  const printed = await printTables(pool, schema, schema.replaceAll('_', '-'))
  if (printed.includes('Tables = {\n\n}')) continue
  let present = ''
  try {
    present = readFileSync(`${sources}${file}`, 'utf8')
  } catch {
    // A module's first types.
  }
  if (printed === present) continue
  different += 1
  console.log(file)
  if (!values.check) writeFileSync(`${sources}${file}`, printed)
}
await pool.end()
if (values.check && different > 0) process.exitCode = 1
