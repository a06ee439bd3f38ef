import type { Part } from '#platform/part'
import { expireHolds } from './hold.ts'
import { ledgerInvariants } from './invariants.ts'

export { accountKinds, houseId } from './account-kinds.ts'
export type { AccountKind, AccountRef } from './account-kinds.ts'
export { balanceOf, balancesOf, countOpen } from './balances.ts'
export type { OwnedBalance } from './balances.ts'
export { entriesOf, recentEntries } from './entries.ts'
export type { PostedEntry } from './entries.ts'
export { hold, resolveHold } from './hold.ts'
export { post } from './post.ts'
export type { Line, Posting } from './post.ts'
export { solvency } from './solvency.ts'
export type { Solvency } from './solvency.ts'
export { trialBalance } from './trial-balance.ts'
export type { TrialBalanceLine } from './trial-balance.ts'

/** No endpoints: the ledger is written by workflows and read by the desk. */
export const ledgerPart = (): Part => ({
  name: 'ledger',
  sweeps: [{ name: 'ledger.expire_holds', everyMs: 5_000, run: expireHolds }],
  invariants: ledgerInvariants,
})
