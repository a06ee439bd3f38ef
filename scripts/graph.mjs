// pnpm graph: draws module-map.ts into docs/architecture.md. With --check it only says whether that is up to date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { moduleMap } from '../apps/api/src/module-map.ts'
import { drawModuleMap, replaceDrawing } from './graph/draw-module-map.mjs'

const file = `${import.meta.dirname}/../docs/architecture.md`
const empty = '# Architecture\n\n<!-- module-map:start -->\n<!-- module-map:end -->\n'
const present = existsSync(file) ? readFileSync(file, 'utf8') : empty
const wanted = replaceDrawing(present, drawModuleMap(moduleMap))

if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted)
  console.log('The module map is drawn in docs/architecture.md.')
} else if (!existsSync(file) || present !== wanted) {
  console.error('docs/architecture.md does not show the module map as it is. Run: pnpm graph')
  process.exitCode = 1
} else console.log('docs/architecture.md shows the module map as it is.')
