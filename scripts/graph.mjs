// pnpm graph: draws module-map.ts and the modules' states.ts into docs/architecture.md. With --check it only says whether that is up to date.
import { readFileSync, writeFileSync } from 'node:fs'
import { moduleMap } from '../apps/api/src/module-map.ts'
import { transactionTransitions } from '../apps/api/src/modules/escrow/states.ts'
import { accountStates } from '../apps/api/src/modules/identity/states.ts'
import { listingTransitions } from '../apps/api/src/modules/listings/states.ts'
import { payoutTransitions } from '../apps/api/src/modules/payouts/states.ts'
import { drawModuleMap, replaceDrawing } from './graph/draw-module-map.mjs'
import { drawStates } from './graph/draw-states.mjs'

const file = `${import.meta.dirname}/../docs/architecture.md`
const present = readFileSync(file, 'utf8')
const states = drawStates({
  Purchase: transactionTransitions,
  Listing: listingTransitions,
  Payout: payoutTransitions,
  Account: accountStates,
})
const wanted = replaceDrawing(replaceDrawing(present, 'module-map', drawModuleMap(moduleMap)), 'states', states)

if (!process.argv.includes('--check')) {
  writeFileSync(file, wanted)
  console.log('Module map and states are drawn in docs/architecture.md.')
} else if (present !== wanted) {
  console.error('docs/architecture.md does not show the module map and states as they are. Run: pnpm graph')
  process.exitCode = 1
} else console.log('docs/architecture.md shows the module map and states as they are.')
