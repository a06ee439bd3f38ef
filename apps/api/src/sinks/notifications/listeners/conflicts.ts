import { conflictDecided, conflictOpened } from '#modules/intake'
import { getTickets } from '#modules/tickets'
import type { Tx } from '#platform/db'
import { type Mail, mailsAbout, type QueuePlatform } from '../queue-mail.ts'
import { occurrenceWords, seatsOf } from '../read-words.ts'

interface AboutConflict {
  conflictId: string
  occurrenceId: string
  ticketId: string
}

/** Each side reads of its own date: the holder of the ticket's, the claimant of the one it was brought for. */
async function sides(tx: Tx, { conflictId, occurrenceId, ticketId }: AboutConflict, decision?: string) {
  const held = (await getTickets(tx, [ticketId])).get(ticketId)
  const about = async (id: string) => {
    const { words, times } = await occurrenceWords(tx, id)
    return { words: { ...words, conflictId, ...(decision ? { decision } : {}) }, times }
  }
  return {
    held,
    claimant: await about(occurrenceId),
    holder: { ...(await about(held?.occurrenceId ?? occurrenceId)), seats: await seatsOf(tx, [ticketId]) },
  }
}

/** Two people claim one ticket: both hear of it, and neither who the other is. */
export const conflictMails = (platform: QueuePlatform) => [
  mailsAbout(platform, conflictOpened, async (tx, fact): Promise<Mail[]> => {
    const { claimant, holder } = await sides(tx, fact)
    return [
      { template: 'conflict_opened_claimant', to: fact.claimantId, ...claimant, context: fact.kind },
      { template: 'conflict_opened_holder', to: fact.holderId, ...holder, context: fact.kind },
    ]
  }),
  mailsAbout(platform, conflictDecided, async (tx, fact): Promise<Mail[]> => {
    const { claimant, holder, held } = await sides(tx, fact, fact.reason)
    const decided: Mail[] = [
      { template: 'conflict_decided_claimant', to: fact.claimantId, ...claimant, context: fact.decision },
    ]
    // Whoever has bought it here reads of their money, whether they were a side of the review or not.
    const buyerId = fact.decision === 'claimant_right' && held && held.version > 1 ? held.holderId : null
    if (buyerId) decided.push({ template: 'bought_ticket_ended', to: buyerId, ...holder })
    if (buyerId !== fact.holderId) {
      decided.push({ template: 'conflict_decided_holder', to: fact.holderId, ...holder, context: fact.decision })
    }
    return decided
  }),
]
