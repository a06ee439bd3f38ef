import type { Tx } from '../../database/tables.ts'
import type { World } from '../../world.ts'

export const platformAccount = 'acct_1SandboxPlatform'

/** One request or one due task at work: its transaction, and the account it acts for. */
export interface Call {
  world: World
  tx: Tx
  account: string
  requestId: string | null
  idempotencyKey: string | null
  /** Set when a browser speaks with the publishable key and an intent's client secret. */
  clientSecret: string | undefined
}

export const isConnected = (call: Call): boolean => call.account !== platformAccount

/** The same work, acting for another account. */
export const actingFor = (call: Call, account: string): Call => ({ ...call, account })
