import type { Transaction } from '@fullhouse/contracts/escrow'

/** Where a paid ticket that goes through an issuer's app is; undefined for all others. */
export function sendingOf({ state, transfer }: Pick<Transaction, 'state' | 'transfer'>): 'toSend' | 'sent' | undefined {
  if (state !== 'paid' || !transfer) return undefined
  return transfer.sentAt === null ? 'toSend' : 'sent'
}

/** Where a ticket issued elsewhere is, for the tag; undefined for ours and once the money has gone. */
export function placeOf(line: Pick<Transaction, 'state' | 'safety' | 'transfer'>) {
  if (line.state !== 'delivered' || line.safety === 'reissued') return sendingOf(line)
  return line.safety === 'as_is' ? 'file' : 'inApp'
}

/** Why the money is frozen, as far as this side may know. */
export function frozenBy({ claim, transfer }: Pick<Transaction, 'claim' | 'transfer'>): 'claim' | 'missed' | 'other' {
  if (claim?.state === 'open') return 'claim'
  return transfer?.missedAt ? 'missed' : 'other'
}
