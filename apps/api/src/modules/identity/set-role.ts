import type { Account, Role } from '@fullhouse/contracts/identity'
import { platformProblems } from '@fullhouse/contracts/problem'
import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import { publish } from '#platform/outbox'
import { refuseUnless } from '#platform/problem'
import { type AccountRow, accountColumns } from './account.ts'
import { identityRoleChanged } from './events.ts'
import { presentAccount } from './present.ts'
import { endSessions } from './sessions.ts'

/** Changes somebody's role, at once for all their sessions. Nobody changes their own: an admin always remains. */
export async function setRole(tx: Tx, actorId: string, id: string, role: Role): Promise<Account> {
  refuseUnless(actorId !== id, platformProblems.forbidden)
  // Two admins may demote each other at once: the locks queue them, and the second is no admin any more.
  const { rows: admins } = await sql<{ id: string }>`
    select id from identity.account where role = 'admin' order by id for update`.execute(tx)
  refuseUnless(
    admins.some((admin) => admin.id === actorId),
    platformProblems.forbidden,
  )
  const account = await changeRole(tx, sql`id = ${id}`, role, actorId)
  refuseUnless(account, platformProblems.not_found)
  return presentAccount(account)
}

/** The operator's way to a first admin. Returns whether somebody active or pending has this address. */
export async function grantRole(tx: Tx, email: string, role: Role): Promise<boolean> {
  return (await changeRole(tx, sql`email = ${email.trim().toLowerCase()}`, role, null)) !== undefined
}

async function changeRole(tx: Tx, who: ReturnType<typeof sql>, role: Role, by: string | null) {
  const { rows } = await sql<AccountRow & { changed: boolean }>`update identity.account set role = ${role}
    where ${who} returning ${accountColumns}, old.role <> new.role as changed`.execute(tx)
  const account = rows[0]
  if (!account?.changed) return account
  await publish(
    tx,
    identityRoleChanged,
    { type: 'identity.account', id: account.id },
    { accountId: account.id, role, by },
  )
  if (role === 'user') await endSessions(tx, account.id, 'role', { app: 'admin' })
  return account
}
