import type { Transaction } from '@fullhouse/contracts/escrow'

/** The buyer's payment came, but for a purchase that was over: the money is kept apart and goes back. */
export function isKeptApart({ role, state, payment }: Transaction): boolean {
  return role === 'buyer' && (state === 'expired' || state === 'cancelled') && payment?.state === 'succeeded'
}
