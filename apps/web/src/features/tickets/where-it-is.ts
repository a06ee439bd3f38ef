import type { Transaction } from '@fullhouse/contracts/escrow'
import type { Ticket } from '@fullhouse/contracts/tickets'
import type { StubState } from '@fullhouse/domain-ui'
import { ticketWord } from './lots.ts'

/** Bought, but the seller has not sent it in the issuer's app yet, or the buyer has not said that it came. */
export const isAwaited = (ticket: Ticket, purchase: Transaction | undefined): boolean =>
  ticket.safety === 'transfer' && ticket.state === 'valid' && purchase?.state === 'paid'

/** Whether its holder has it, as far as is known: said to have come, where it goes through an app, and not claimed. */
export const isWithHolder = ({ safety, transactionId }: Ticket, purchase: Transaction | undefined): boolean =>
  purchase?.claim?.state !== 'open' &&
  (safety !== 'transfer' || transactionId === null || (purchase !== undefined && purchase.state !== 'paid'))

/** Taken away from here, by its holder or by our people. */
export const isRemoved = ({ state, custody }: Ticket): boolean => state === 'void' && custody.at(-1)?.kind === 'removed'

/** What the stub says. What others issued is never called valid: we cannot know. */
export function stubStateOf(ticket: Ticket, purchase: Transaction | undefined): StubState {
  const word = ticketWord(ticket)
  if (isRemoved(ticket)) return 'removed'
  if (isAwaited(ticket, purchase)) return 'awaited'
  if (ticket.state === 'valid' && ticket.safety !== 'reissued') {
    const hidden = ticket.safety === 'as_is' && ticket.code === null
    if (word === 'locked' && hidden) return 'locked'
    return word === 'listed' ? 'outsideListed' : 'outside'
  }
  // A ticket being bought still works, so its code stays until the server takes it away.
  return word === 'paused' || word === 'waiting' || (word === 'locked' && ticket.code !== null) ? 'valid' : word
}
