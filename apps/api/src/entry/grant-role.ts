import { Role } from '@fullhouse/contracts/identity'
import { grantRole } from '../modules/identity/index.ts'
import { readConfig } from '../platform/config.ts'
import { inTransaction, openDatabase } from '../platform/db.ts'
import { createLog } from '../platform/log.ts'

// The operator's way to a first admin: `node src/entry/grant-role.ts nora@example.com admin`.
const [email, wanted] = process.argv.slice(2)
const role = Role.safeParse(wanted)
if (!email || !role.success) {
  console.error('Usage: node src/entry/grant-role.ts EMAIL user|agent|admin')
  process.exit(2)
}
const { database, log } = readConfig()
const connection = openDatabase({ ...database, pool: 2, log: createLog({ ...log, name: 'grant-role' }) })
const done = await inTransaction(connection.db, (tx) => grantRole(tx, email, role.data))
await connection.close()
console.log(done ? `${email} is ${role.data} now` : `Nobody has the address ${email}`)
if (!done) process.exitCode = 1
