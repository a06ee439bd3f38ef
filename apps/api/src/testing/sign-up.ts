import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createAccessTokens } from '../modules/identity/access-token.ts'
import type { IdentityTables } from '../modules/identity/tables.ts'
import type { Platform } from '../platform/part.ts'
import type { Actor } from '../platform/serve.ts'

/** Somebody signed in, with what their requests need. */
export interface TestAccount {
  id: string
  email: string
  name: string
  role: Actor['role']
  sessionId: string
  accessToken: string
}

let phones = 0
/** Another Swedish mobile number each time. */
const newPhone = () => `+46701${String((phones += 1)).padStart(6, '0')}`

/**
 * A verified account with an open session, written directly: its password signs nobody in. It has what sellers need,
 * a country and a confirmed phone.
 */
export async function signUp(platform: Platform, name: string, role: Actor['role'] = 'user'): Promise<TestAccount> {
  const db = platform.db.$extendTables<IdentityTables>()
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${randomUUID().slice(0, 8)}@example.com`
  const { id } = await db
    .insertInto('identity.account')
    .values({
      email,
      name,
      role,
      state: 'active',
      password_hash: 'no password',
      verified_at: sql`platform.now()`,
      country: 'SE',
      phone: newPhone(),
      phone_confirmed_at: sql`platform.now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const session = await db
    .insertInto('identity.session')
    .values({
      account_id: id,
      app: role === 'user' ? 'web' : 'admin',
      device: 'A test',
      address: '127.0.0.1',
      address_class: '127.0.0.0/24',
      expires_at: sql`clock_timestamp() + interval '7 days'`,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const tokens = createAccessTokens(platform.keys.access, platform.config.public.api)
  const { accessToken } = tokens.sign({ accountId: id, sessionId: session.id, role })
  return { id, email, name, role, sessionId: session.id, accessToken }
}
