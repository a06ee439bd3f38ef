// pnpm boundaries: who may import whom, who may touch which table. Needs Node 24 (it reads module-map.ts).
import { moduleMap } from '../apps/api/src/module-map.ts'
import { checkImports } from './boundaries/check-imports.mjs'
import { checkMap } from './boundaries/check-map.mjs'
import { checkSchemas } from './boundaries/check-schemas.mjs'
import { importRules } from './boundaries/import-rules.mjs'

const root = `${import.meta.dirname}/..`
const problems = [
  ...checkMap(root, moduleMap),
  ...checkSchemas(root, moduleMap),
  ...(await checkImports(root, importRules(moduleMap))),
]
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'All boundaries hold.' : `${problems.length} boundaries are crossed.`)
process.exitCode = problems.length === 0 ? 0 : 1
