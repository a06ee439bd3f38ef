import { fillHouse, houseState, logins } from '../demo/fill-house.ts'
import { demoPassword } from '../demo/person.ts'
import { grantRole } from '../modules/identity/index.ts'
import { readConfig } from '../platform/config.ts'
import { inTransaction, openDatabase } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'

// Fills the demo house of a running stack: API, worker and sandbox must be up. Prints the logins last.
const config = readConfig()
if (config.production || !config.stripe.formBase)
  throw new Error('The demo house is for development: it needs the sandbox.')
const world = { apiUrl: config.public.api, sandboxUrl: config.stripe.formBase }
const state = await houseState(world)
if (state === 'half') {
  throw new Error('An earlier start was interrupted while filling the demo house. Empty it with: pnpm db:reset')
}
if (state === 'whole') {
  console.log('demo house stands')
} else {
  const log = createLog({ ...config.log, name: 'seed' })
  const { db, close } = openDatabase({ ...config.database, pool: 2, log })
  await fillHouse(
    world,
    (email) => inTransaction(db, async (tx) => void (await grantRole(tx, email, 'agent'))),
    (line) => console.log(line),
  )
  await close()
}
console.log(JSON.stringify({ logins: logins.map((login) => ({ ...login, password: demoPassword })) }))
