import type { Account } from '@fullhouse/contracts/identity'

/** Whether this account may sit at the desk. */
export const isStaff = (account: Account | null): account is Account => account !== null && account.role !== 'user'

/** Somebody signed in with an ordinary account. */
export class NotStaff extends Error {
  override name = 'NotStaff'
}
